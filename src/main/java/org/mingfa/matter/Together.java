package org.mingfa.matter;

import java.util.List;

/** What became of acts that stand or fall together. */
public sealed interface Together {

    /** All of them are recorded, in the order in which they were proposed. */
    record Taken(List<Answer.Taken> answers) implements Together {}

    /**
     * None is recorded.
     *
     * @param at which of them could not be, from 0
     * @param answer why not
     */
    record Stopped(int at, Answer answer) implements Together {}
}
