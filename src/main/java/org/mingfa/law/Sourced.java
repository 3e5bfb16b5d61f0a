package org.mingfa.law;

/**
 * Something read from a law file, with the place it was read from, for what can be held against it only when other files are
 * read too.
 */
record Sourced<T>(T what, LawNode at) {}
