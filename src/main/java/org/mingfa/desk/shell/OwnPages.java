package org.mingfa.desk.shell;

import java.util.Optional;
import org.mingfa.law.Step;
import org.mingfa.matter.Docket;
import org.mingfa.staff.Actor;

/** Steps of matters that a room of screens takes on a page of its own, not by a form of the matter; declared as a bean. */
@FunctionalInterface
public interface OwnPages {

    /** The page on which the step is taken; empty for one that is taken by its form. */
    Optional<String> of(Actor actor, Docket docket, Step step);
}
