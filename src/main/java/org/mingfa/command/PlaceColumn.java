package org.mingfa.command;

import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.region.Edition;
import org.mingfa.table.Row;

/** A column of place codes, which stand in tables with or without the zeros that fill them to twelve digits. */
record PlaceColumn(String heading) {

    static final PlaceColumn CODE = new PlaceColumn("代码");

    /** The code without trailing zeros, or empty with the mistake noted in the row. */
    String need(Row row) {
        var code = read(row);
        if (code == null && row.isSound()) {
            row.refuse("没有填写“" + heading + "”");
        }
        return code == null ? "" : code;
    }

    /** The code without trailing zeros; null when the cell is empty, or wrong, with the mistake noted in the row. */
    @Nullable
    String read(Row row) {
        var typed = row.plain(heading);
        var code = typed.matches("\\d+") ? Edition.bare(typed) : typed;
        if (!code.isEmpty() && Level.of(code).isEmpty()) {
            row.refuse("“" + heading + "”写的是“" + typed + "”，不是区划代码：省2位、市4位、县6位、乡镇9位、村12位数字，也可以补零到12位");
            return null;
        }
        return code.isEmpty() ? null : code;
    }
}
