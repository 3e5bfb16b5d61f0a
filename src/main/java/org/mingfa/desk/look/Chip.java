package org.mingfa.desk.look;

/** A few words in the colour of their meaning. */
public record Chip(String label, Meaning meaning) {}
