package org.mingfa.holiday;

/** What became of a notice that was to be kept. */
public sealed interface Putting {

    /** It holds from now on. */
    record Kept(KeptNotice notice) implements Putting {}

    /** It says what holds already; nothing was kept. */
    record Same() implements Putting {}

    /** Somebody else kept another one since it was looked at; nothing was kept. */
    record Overtaken() implements Putting {}
}
