package org.mingfa.table;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number where it begins in the file, counted from 1
 * @param cells as written, without the quotes around them
 */
public record Line(int number, List<String> cells) {}
