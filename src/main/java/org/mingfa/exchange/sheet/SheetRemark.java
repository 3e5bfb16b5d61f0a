package org.mingfa.exchange.sheet;

/**
 * Something the sender should know: a sheet, a row or a column was left out.
 *
 * @param row its number, from 1; 0 when it concerns the whole sheet
 * @param message in Chinese
 */
public record SheetRemark(String sheet, int row, String message) implements SheetEvent {}
