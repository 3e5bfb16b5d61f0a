package org.mingfa.law;

/** A role (角色) a post gives to a person. */
public record Role(String id, String name, Level level) {}
