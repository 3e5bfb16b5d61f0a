package org.mingfa.document;

/** How each part of a document is set: face, size, place. Sizes are points, indents characters (字). */
public enum TextStyle {
    MARK("发文机关标志", Typeface.XIAOBIAOSONG, Geometry.MARK_MAX_PT, Place.CENTER),
    HEAD_ITEM("份号密级紧急程度", Typeface.HEI, Geometry.SIZE_3_PT, Place.LEFT),
    NUMBER("发文字号", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.CENTER),
    TITLE("公文标题", Typeface.XIAOBIAOSONG, Geometry.SIZE_2_PT, Place.CENTER),
    ADDRESSEE("主送机关", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.JUSTIFIED),
    BODY("公文正文", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.INDENTED),
    FIRST("一级标题", Typeface.HEI, Geometry.SIZE_3_PT, Place.INDENTED),
    SECOND("二级标题", Typeface.KAI, Geometry.SIZE_3_PT, Place.INDENTED),
    THIRD("三级标题", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.INDENTED),
    FOURTH("四级标题", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.INDENTED),
    NOTE("注释", Typeface.FANGSONG, Geometry.SIZE_4_PT, Place.INDENTED),
    CAPTION("表题", Typeface.HEI, Geometry.SIZE_4_PT, Place.CENTER),
    HEADER_CELL("表头", Typeface.HEI, Geometry.SIZE_SMALL_4_PT, Place.CENTER),
    CELL("表格文字", Typeface.FANGSONG, Geometry.SIZE_SMALL_4_PT, Place.LEFT),
    FOOTNOTE("表注", Typeface.FANGSONG, Geometry.SIZE_SMALL_4_PT, Place.LEFT),
    ATTACHMENT_NOTE("附件说明", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.LEFT),
    ATTACHMENT_SERIAL("附件顺序号", Typeface.HEI, Geometry.SIZE_3_PT, Place.LEFT),
    ATTACHMENT_TITLE("附件标题", Typeface.XIAOBIAOSONG, Geometry.SIZE_2_PT, Place.CENTER),
    SIGNATURE("署名和成文日期", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.RIGHT),
    ANNOTATION("附注", Typeface.FANGSONG, Geometry.SIZE_3_PT, Place.INDENTED),
    RECORD("版记", Typeface.FANGSONG, Geometry.SIZE_4_PT, Place.JUSTIFIED),
    PAGE_NUMBER("页码", Typeface.SONG, Geometry.SIZE_4_PT, Place.LEFT);

    /** Where the lines of a style stand. */
    public enum Place {
        LEFT,
        CENTER,
        RIGHT,
        /** Both edges even. */
        JUSTIFIED,
        /** Both edges even, the first line indented by {@link Geometry#PARAGRAPH_INDENT}. */
        INDENTED
    }

    private final String shown;
    private final Typeface face;
    private final double size;
    private final Place place;

    TextStyle(String shown, Typeface face, double size, Place place) {
        this.shown = shown;
        this.face = face;
        this.size = size;
        this.place = place;
    }

    /** The style of a heading. */
    public static TextStyle of(Heading.Level level) {
        return switch (level) {
            case FIRST -> FIRST;
            case SECOND -> SECOND;
            case THIRD -> THIRD;
            case FOURTH -> FOURTH;
        };
    }

    /** The name people see. */
    public String shown() {
        return shown;
    }

    public Typeface face() {
        return face;
    }

    public double size() {
        return size;
    }

    public Place place() {
        return place;
    }

    /** Distance of two lines: the grid of the page, but closer inside tables. */
    public double line() {
        return size > Geometry.SIZE_SMALL_4_PT ? Geometry.LINE_PT : Geometry.TABLE_LINE_PT;
    }

    /** Level in the reader's navigation, from 1; 0 for what is no heading. */
    public int outline() {
        return switch (this) {
            case FIRST, ATTACHMENT_TITLE -> 1;
            case SECOND -> 2;
            case THIRD -> 3;
            case FOURTH -> 4;
            case MARK,
                    HEAD_ITEM,
                    NUMBER,
                    TITLE,
                    ADDRESSEE,
                    BODY,
                    NOTE,
                    CAPTION,
                    HEADER_CELL,
                    CELL,
                    FOOTNOTE,
                    ATTACHMENT_NOTE,
                    ATTACHMENT_SERIAL,
                    SIGNATURE,
                    ANNOTATION,
                    RECORD,
                    PAGE_NUMBER -> 0;
        };
    }

    /** Whether it must not stand alone at the foot of a page. */
    public boolean staysWithNext() {
        return outline() > 0 || this == CAPTION || this == ATTACHMENT_SERIAL || this == TITLE;
    }
}
