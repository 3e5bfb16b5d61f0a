package org.mingfa.document.font;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A face cut down to some characters. Each character has a glyph of its own, numbered from 1 in the order of use; glyph 0
 * is the sign for a missing one.
 */
public final class Subset {

    private final Face face;
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final List<Integer> characters = new ArrayList<>();

    Subset(Face face) {
        this.face = face;
    }

    /** The glyph of a character, which belongs to the subset from now on. */
    public int glyph(int codePoint) {
        return glyphs.computeIfAbsent(codePoint, added -> {
            characters.add(added);
            return characters.size();
        });
    }

    /** The characters in the order of their glyphs, the first being that of glyph 1. */
    public List<Integer> characters() {
        return List.copyOf(characters);
    }

    /** How far a character moves on, in thousandths of the size. */
    public int advance(int codePoint) {
        return face.advance(codePoint);
    }

    /** The bare outlines (CFF, CID-keyed), as PDF embeds them. */
    public byte[] cff(String name) {
        return new CffWriter(name, advances(), outlines()).bytes();
    }

    /** A whole TrueType font, as OFD embeds it. */
    public byte[] trueType(String name) {
        return new SfntWriter(name, characters, advances(), new GlyfWriter(outlines())).bytes();
    }

    private List<Integer> advances() {
        var advances = new ArrayList<Integer>(List.of(Outlines.EM));
        characters.forEach(character -> advances.add(face.advance(character)));
        return advances;
    }

    private List<byte[]> outlines() {
        var outlines = new ArrayList<byte[]>(List.of(new byte[0]));
        characters.forEach(character -> outlines.add(face.outline(character)));
        return outlines;
    }
}
