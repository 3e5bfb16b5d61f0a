package org.mingfa.exchange.sheet;

/** What is met while a workbook is read, in the order it is met. */
public sealed interface SheetEvent permits SheetHead, SheetRow, SheetRemark {

    /** The name of the sheet. */
    String sheet();
}
