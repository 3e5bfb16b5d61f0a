package org.mingfa.document.font;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One font of a file: its tables and its names. A collection (.ttc, .otc) holds several. */
final class FontFile {

    private static final int COLLECTION = 0x74746366;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    /** Name IDs of the whole name and of the family. */
    private static final Set<Integer> FULL = Set.of(4, 6);

    private static final Set<Integer> FAMILY = Set.of(1, 16);

    /** From this weight on a font is no longer what its family's name means. */
    private static final int SEMI_BOLD = 600;

    private static final int ITALIC = 1;

    private final Map<String, FontData> tables;
    private final Set<String> names;

    private FontFile(Map<String, FontData> tables) {
        this.tables = tables;
        names = new LinkedHashSet<>();
        if (isPlain()) {
            collect(FAMILY);
        }
        collect(FULL);
    }

    /** @throws IOException if the file cannot be read or is no font */
    static List<FontFile> of(Path path) throws IOException {
        try {
            FontData file = FontData.map(path);
            var fonts = new ArrayList<FontFile>();
            if (file.i32(0) == COLLECTION) {
                for (int i = 0; i < file.i32(8); i++) {
                    fonts.add(new FontFile(tables(file, file.i32(DIRECTORY + 4 * i))));
                }
            } else {
                fonts.add(new FontFile(tables(file, 0)));
            }
            return fonts;
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new IOException("不是可用的字体文件：" + path.getFileName(), broken);
        }
    }

    private static Map<String, FontData> tables(FontData file, int directory) {
        var tables = new HashMap<String, FontData>();
        for (int i = 0; i < file.u16(directory + 4); i++) {
            int entry = directory + DIRECTORY + ENTRY * i;
            var tag = new String(file.copy(entry, 4), StandardCharsets.ISO_8859_1);
            tables.put(tag, file.part(file.i32(entry + 8), file.i32(entry + 12)));
        }
        return tables;
    }

    /** Whether it is what the name of its family alone means: neither bold nor italic. */
    private boolean isPlain() {
        return !has("OS/2")
                || (table("OS/2").u16(4) < SEMI_BOLD && (table("OS/2").u16(62) & ITALIC) == 0);
    }

    private void collect(Set<Integer> ids) {
        FontData table = table("name");
        int strings = table.u16(4);
        for (int i = 0; i < table.u16(2); i++) {
            int entry = 6 + 12 * i;
            int platform = table.u16(entry);
            if (ids.contains(table.u16(entry + 6)) && (platform == 0 || platform == 3)) {
                byte[] text = table.copy(strings + table.u16(entry + 10), table.u16(entry + 8));
                names.add(new String(text, StandardCharsets.UTF_16BE));
            }
        }
    }

    /** Family, unless the font is a bold or italic one of it, and full names, in every language the font has them. */
    Set<String> names() {
        return names;
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** @throws IllegalArgumentException if there is no such table */
    FontData table(String tag) {
        FontData table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("字体缺少" + tag + "表");
        }
        return table;
    }
}
