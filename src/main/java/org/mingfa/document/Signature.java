package org.mingfa.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Issuers and date beneath the body.
 *
 * @param issuers who signs (发文机关署名), the leading one first
 * @param date the date of the document (成文日期)
 * @param form whether room is left for a seal
 */
public record Signature(List<String> issuers, LocalDate date, Form form) {

    /** @throws IllegalArgumentException if there is no issuer or one is blank */
    public Signature {
        issuers = issuers.stream()
                .map(issuer -> CleanText.required(issuer, "发文机关署名"))
                .toList();
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("没有发文机关署名，请写明发文机关。");
        }
    }

    /** Whether the document is sealed. */
    public enum Form {
        /** The seal comes down centred on issuer and date (GB/T 9704-2012, 7.3.5.1). */
        SEALED,
        /** No seal (7.3.5.2). */
        UNSEALED
    }

    /** One issuer, sealed. */
    public static Signature sealed(String issuer, LocalDate date) {
        return new Signature(List.of(issuer), date, Form.SEALED);
    }

    /**
     * A line that stands at the right.
     *
     * @param text issuer or date
     * @param rightIndent characters (字) kept free at its right
     */
    public record Line(String text, double rightIndent) {}

    /** Issuers and then the date, placed as the form demands. */
    public List<Line> lines() {
        return form == Form.SEALED ? sealedLines() : unsealedLines();
    }

    private List<Line> sealedLines() {
        String day = ChineseDate.format(date);
        double widest = issuers.stream().mapToDouble(CleanText::width).max().orElseThrow();
        double centre = Math.max(Geometry.SEALED_DATE_INDENT + CleanText.width(day) / 2, widest / 2);
        var lines = new ArrayList<Line>();
        issuers.forEach(issuer -> lines.add(new Line(issuer, centre - CleanText.width(issuer) / 2)));
        lines.add(new Line(day, centre - CleanText.width(day) / 2));
        return List.copyOf(lines);
    }

    private List<Line> unsealedLines() {
        String day = ChineseDate.format(date);
        double dayWidth = CleanText.width(day);
        double widest = issuers.stream().mapToDouble(CleanText::width).max().orElseThrow();
        boolean longDate = dayWidth > widest;
        double indent = longDate
                ? Geometry.UNSEALED_INDENT + dayWidth + Geometry.UNSEALED_DATE_SHIFT - widest
                : Geometry.UNSEALED_INDENT;
        double left = indent + widest;
        var lines = new ArrayList<Line>();
        issuers.forEach(issuer -> lines.add(new Line(issuer, left - CleanText.width(issuer))));
        lines.add(new Line(day, Math.max(0, left - Geometry.UNSEALED_DATE_SHIFT - dayWidth)));
        return List.copyOf(lines);
    }
}
