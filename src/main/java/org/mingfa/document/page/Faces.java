package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Geometry;
import org.mingfa.document.Inline;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.Typeface;
import org.mingfa.document.font.Face;
import org.mingfa.document.font.FontLibrary;

/** The faces one document is printed in, and what is to be said about them. */
public final class Faces {

    private static final String PUT_THEM = "请在本机安装，或者把字体文件放进环境变量 MINGFA_FONTS 所指的文件夹。";

    private final FontLibrary library;
    private final Map<Typeface, List<Face>> faces = new EnumMap<>(Typeface.class);
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<String> unknown = new TreeSet<>();

    public Faces(FontLibrary library) {
        this.library = library;
    }

    /** The characters of a text as they will be printed. */
    public List<Glyph> glyphs(
            String text, Typeface typeface, double size, boolean bold, Inline.@Nullable Records records) {
        List<Face> usable = faces.computeIfAbsent(typeface, this::usable);
        // 3号 is set on the grid of 28 characters a line, the other sizes as they are.
        double tightening = size == Geometry.SIZE_3_PT ? Geometry.CHARACTER_PT - size : 0;
        return text.codePoints()
                .mapToObj(codePoint -> {
                    Face face = showing(codePoint, usable);
                    double advance = size * face.advance(codePoint) / 1000 + tightening;
                    return new Glyph(codePoint, face, advance, bold, records);
                })
                .toList();
    }

    /** What the reader should know about the faces used so far. */
    public List<String> notices() {
        var notices = new ArrayList<String>();
        if (!replaced.isEmpty()) {
            notices.add("字体有代替的：" + String.join("，", replaced) + "。版面不变，字形与国家标准要求的不同。" + PUT_THEM);
        }
        if (!unknown.isEmpty()) {
            notices.add("本机字体中没有以下字，文件里显示为方框：" + String.join("", unknown) + "。");
        }
        return notices;
    }

    private Face showing(int codePoint, List<Face> usable) {
        for (Face face : usable) {
            if (face.has(codePoint)) {
                return face;
            }
        }
        if (!Punctuation.isBlank(codePoint)) {
            unknown.add(Character.toString(codePoint));
        }
        return usable.getFirst();
    }

    /** The face itself or what stands in for it, and then all others for the characters it lacks. */
    private List<Face> usable(Typeface typeface) {
        var usable = new LinkedHashSet<Face>();
        var names = new ArrayList<>(List.of(typeface.face()));
        names.addAll(typeface.alternatives());
        library.face(names).ifPresent(usable::add);
        boolean here = !usable.isEmpty();
        for (Typeface other : Typeface.values()) {
            library.face(other == typeface ? typeface.standIns() : other.standIns())
                    .ifPresent(usable::add);
        }
        library.face(typeface.standIns()).ifPresent(face -> {
            if (!here) {
                usable.remove(face);
                usable.addFirst(face);
            }
        });
        if (usable.isEmpty()) {
            throw new NoChineseFont("本机没有一种中文字体，不能生成 PDF 和 OFD 文件（docx 和网页不受影响）。" + PUT_THEM);
        }
        if (!here) {
            replaced.add(
                    typeface.face() + "由" + usable.getFirst().names().iterator().next() + "代替");
        }
        return List.copyOf(usable);
    }
}
