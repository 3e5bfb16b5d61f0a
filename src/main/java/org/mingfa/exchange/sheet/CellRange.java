package org.mingfa.exchange.sheet;

import org.dhatim.fastexcel.reader.CellAddress;

/** A rectangle of cells; rows and columns from 0. */
record CellRange(int top, int left, int bottom, int right) {

    /** Reads {@code B2:D5}. */
    static CellRange of(String reference) {
        String[] corners = reference.split(":", 2);
        CellAddress first = new CellAddress(corners[0]);
        CellAddress last = new CellAddress(corners[corners.length - 1]);
        return new CellRange(first.getRow(), first.getColumn(), last.getRow(), last.getColumn());
    }

    boolean isVertical() {
        return bottom > top;
    }

    boolean covers(int column) {
        return left <= column && column <= right;
    }

    int width() {
        return right - left + 1;
    }

    @Override
    public String toString() {
        return new CellAddress(top, left) + ":" + new CellAddress(bottom, right);
    }
}
