package org.mingfa.staff;

import java.util.List;

/**
 * Addresses that need no sign-in; a room that serves the public declares them as a bean.
 *
 * @param patterns in the form of Spring's path patterns ({@code /public/**})
 */
public record OpenPaths(List<String> patterns) {}
