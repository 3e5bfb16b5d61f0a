package org.mingfa.guarding;

import java.util.function.Consumer;
import org.mingfa.store.Scope;

/** Proves one more kind of what is recorded, beside the chains of matters and the seals; rooms above bring their own. */
public interface Proving {

    /** What is proved, in Chinese, to be followed by a number. */
    String what();

    /**
     * Looks through all of them.
     *
     * @param findings told each thing that does not hold, in one Chinese sentence with its place
     * @return how many were looked at
     */
    long prove(Scope scope, Consumer<String> findings);
}
