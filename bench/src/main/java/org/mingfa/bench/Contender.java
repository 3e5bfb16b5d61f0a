package org.mingfa.bench;

/** Something that takes matters through six steps, each step durable when it returns. */
interface Contender extends AutoCloseable {

    String name();

    /** Takes one matter through its six steps; each step's time goes to the watch. */
    void matter(int thread, Stopwatch watch) throws Exception;

    @Override
    void close() throws Exception;
}
