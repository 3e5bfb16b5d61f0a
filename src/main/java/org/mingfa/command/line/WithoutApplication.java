package org.mingfa.command.line;

/** A command that only reads and writes files: neither data nor settings of the application mean anything to it. */
public interface WithoutApplication {}
