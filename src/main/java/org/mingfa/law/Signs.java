package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which signs may stand in what is entered. Signs that nobody sees but that turn, hide or break text are left out: controls,
 * signs of writing direction, spaces without width, halves of characters. Rare and private characters of names stay.
 */
public final class Signs {

    private Signs() {}

    /** The text without them; the same where there are none. Line ends and tabs stay. */
    public static String plain(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnseen(text.codePointAt(i))) {
                return without(text);
            }
        }
        return text;
    }

    private static String without(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(sign -> !isUnseen(sign)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isUnseen(int sign) {
        if (sign == '\n' || sign == '\r' || sign == '\t') {
            return false;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> true;
            default -> (sign & 0xfffe) == 0xfffe || (sign >= 0xfdd0 && sign <= 0xfdef);
        };
    }

    /** The same of everything that was entered: of texts, in lists and in maps, keys too. */
    public static Map<String, Object> plain(Map<String, ?> entered) {
        var plain = new LinkedHashMap<String, Object>();
        entered.forEach((name, value) -> {
            if (plain(value) instanceof Object known) {
                plain.put(plain(name), known);
            }
        });
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object entered) {
        return switch (entered) {
            case null -> null;
            case String text -> plain(text);
            case List<?> many ->
                many.stream()
                        .map(Signs::plain)
                        .filter(java.util.Objects::nonNull)
                        .toList();
            case Map<?, ?> row -> {
                var cells = new LinkedHashMap<String, Object>();
                row.forEach((name, value) -> cells.put(String.valueOf(name), value == null ? "" : value));
                yield plain(cells);
            }
            default -> entered;
        };
    }
}
