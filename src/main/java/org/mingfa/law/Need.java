package org.mingfa.law;

/** Whether a field or a piece of evidence must be given. */
public sealed interface Need {

    record Always() implements Need {}

    record Never() implements Need {}

    record If(Expression condition) implements Need {}
}
