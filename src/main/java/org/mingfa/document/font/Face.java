package org.mingfa.document.font;

import java.util.Set;

/** One face, such as 仿宋: which characters it has, how wide they are and how they look. */
public final class Face {

    private final FontFile file;
    private final CharacterMap characters;
    private final Outlines outlines;
    private final FontData widths;
    private final int widthCount;
    private final double scale;

    /** @throws IllegalArgumentException if the font is of a kind that cannot be cut down */
    Face(FontFile file) {
        this.file = file;
        characters = new CharacterMap(file.table("cmap"));
        widths = file.table("hmtx");
        widthCount = file.table("hhea").u16(34);
        int em = file.table("head").u16(18);
        scale = (double) Outlines.EM / em;
        if (file.has("CFF ")) {
            if (em != Outlines.EM) {
                throw new IllegalArgumentException("字体的字面不是每字一千个单位");
            }
            outlines = new CffOutlines(file.table("CFF "));
        } else {
            outlines = new GlyfOutlines(file);
        }
    }

    /** The names the font gives itself: family and full name, in each of its languages. */
    public Set<String> names() {
        return file.names();
    }

    /** Whether it shows this character. */
    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** How far the character moves on, in thousandths of the size. */
    public int advance(int codePoint) {
        int glyph = Math.min(glyph(codePoint), widthCount - 1);
        return (int) Math.round(widths.u16(4 * glyph) * scale);
    }

    /** A cut of this face, empty yet. */
    public Subset subset() {
        return new Subset(this);
    }

    private int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** The shape of a character, or of the sign for a missing one. */
    byte[] outline(int codePoint) {
        return outlines.of(glyph(codePoint));
    }
}
