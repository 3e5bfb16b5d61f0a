package org.mingfa.desk.look;

/** Words that lead somewhere. */
public record Link(String label, String href) {}
