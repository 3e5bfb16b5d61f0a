package org.mingfa.exchange;

/** What is met while a workbook is read, in the order it is met. */
public sealed interface SheetEvent permits SheetHead, SheetRow, SheetRemark {

    /** The name of the sheet. */
    String sheet();
}
