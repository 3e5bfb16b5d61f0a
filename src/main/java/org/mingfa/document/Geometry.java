package org.mingfa.document;

/**
 * The numbers of GB/T 9704-2012 with their clauses, in millimetres, points or characters (字) as each name says, and the
 * few choices the standard leaves open. Every writer measures with these.
 */
public final class Geometry {

    /** A4, clause 5.1. */
    public static final double PAGE_WIDTH_MM = 210;

    public static final double PAGE_HEIGHT_MM = 297;

    /** 天头, 5.2.1. */
    public static final double TOP_MM = 37;

    /** 订口, 5.2.1. */
    public static final double LEFT_MM = 28;

    /** 版心, 5.2.1. */
    public static final double TYPE_WIDTH_MM = 156;

    public static final double TYPE_HEIGHT_MM = 225;

    /** What the type area leaves at the right and at the foot. */
    public static final double RIGHT_MM = PAGE_WIDTH_MM - LEFT_MM - TYPE_WIDTH_MM;

    public static final double BOTTOM_MM = PAGE_HEIGHT_MM - TOP_MM - TYPE_HEIGHT_MM;

    /** Lines of a full page and characters of a full line, 5.2.3. */
    static final int LINES = 22;

    public static final int CHARACTERS = 28;

    /** 2号, 3号, 4号 and 小四 in points (5.2.2 for 3号, the usual table of type sizes for the others). */
    public static final double SIZE_2_PT = 22;

    public static final double SIZE_3_PT = 16;
    public static final double SIZE_4_PT = 14;
    public static final double SIZE_SMALL_4_PT = 12;

    /** Bold is drawn by an outline of this thickness, in parts of the size: the faces of the standard have no bold cut. */
    public static final double BOLD_STROKE = 0.03;

    /** First line of a paragraph, 7.3.3; attachment note, 7.3.4; annotation, 7.3.6. */
    public static final int PARAGRAPH_INDENT = 2;

    /** Upper edge of the mark below the upper edge of the type area, 7.2.4. */
    public static final double MARK_TOP_MM = 35;

    /** Largest and smallest mark: the standard only asks for 醒目、美观、庄重 (7.2.4). */
    public static final double MARK_MAX_PT = 54;

    static final double MARK_MIN_PT = 26;

    /** Colour of mark and separator, 5.2.4, 7.2.4 and 7.2.7; RRGGBB. */
    public static final String RED = "FF0000";

    /** Blank lines between mark and number, 7.2.5. */
    public static final int NUMBER_BLANK_LINES = 2;

    /** Number and signers of an upward document keep this from the edges, 7.2.5 and 7.2.6. */
    public static final int UPWARD_INDENT = 1;

    /** Names of signers on one line, 7.2.6. */
    static final int SIGNERS_A_LINE = 2;

    /** Red separator below the number, 7.2.7. */
    public static final double SEPARATOR_BELOW_MM = 4;

    /** Thickness of the red separator: not set by the standard. */
    public static final double SEPARATOR_PT = 2;

    /** Blank lines between separator and title, 7.3.1; title and addressee, 7.3.2. */
    public static final int TITLE_BLANK_LINES = 2;

    public static final int ADDRESSEE_BLANK_LINES = 1;

    /** Blank lines before the attachment note, 7.3.4. */
    public static final int ATTACHMENT_NOTE_BLANK_LINES = 1;

    /** Line of the attachment's title, counted from the first, 7.3.7. */
    public static final int ATTACHMENT_TITLE_LINE = 3;

    /** Right of the date above which a seal comes down, 7.3.5.1. */
    static final int SEALED_DATE_INDENT = 4;

    /** Blank lines between body and signature, so that the seal keeps clear of the text by less than a line, 7.3.5.1. */
    public static final int SIGNATURE_BLANK_LINES = 2;

    /** Right of the signature without a seal, and how far the date begins after the signature, 7.3.5.2. */
    static final int UNSEALED_INDENT = 2;

    static final int UNSEALED_DATE_SHIFT = 2;

    /** First and last separator of the record, 7.4.1. */
    public static final double RECORD_OUTER_MM = 0.35;

    /** Separators between, 7.4.1. */
    public static final double RECORD_INNER_MM = 0.25;

    /** Texts of the record keep this from the edges, 7.4.2 and 7.4.3. */
    public static final int RECORD_INDENT = 1;

    /** Dash beside the page number below the type area, 7.5. */
    public static final double PAGE_NUMBER_BELOW_MM = 7;

    /** Page number from the outer edge, 7.5. */
    public static final int PAGE_NUMBER_INDENT = 1;

    /** Line of a table and of what belongs to it: not set by the standard. */
    public static final double TABLE_LINE_PT = 18;

    /** Rule of a table: not set by the standard. */
    public static final double TABLE_RULE_PT = 0.5;

    private static final double PT_PER_MM = 72 / 25.4;

    /** One line of the grid: 22 of them fill the type area, 5.2.3. */
    public static final double LINE_PT = points(TYPE_HEIGHT_MM) / LINES;

    /** One character of the grid: 28 of them fill the type area, 5.2.3. */
    public static final double CHARACTER_PT = points(TYPE_WIDTH_MM) / CHARACTERS;

    private Geometry() {}

    public static double points(double millimetres) {
        return millimetres * PT_PER_MM;
    }

    /** The largest size at which the mark stays on one line, in whole points. */
    public static double markSize(String mark) {
        double fitting = Math.floor(points(TYPE_WIDTH_MM) / CleanText.width(mark));
        return Math.clamp(fitting, MARK_MIN_PT, MARK_MAX_PT);
    }

    /** How many characters of a size stand on one line. */
    static int charactersOf(double sizePt) {
        return (int) Math.floor(points(TYPE_WIDTH_MM) / sizePt);
    }
}
