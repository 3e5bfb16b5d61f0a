package org.mingfa.command;

/** A command that only reads and writes files: neither data nor settings of the application mean anything to it. */
interface WithoutApplication {}
