package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The same of everything that was entered: of texts, in lists and in rows, names too. */
    public static Map<String, Entered> plain(Map<String, Entered> entered) {
        var plain = new LinkedHashMap<String, Entered>();
        entered.forEach((name, one) -> plain.put(plain(name), plain(one)));
        return plain;
    }

    private static Entered plain(Entered entered) {
        return switch (entered) {
            case Entered.Text(var text) -> new Entered.Text(plain(text));
            case Entered.Many(var parts) ->
                new Entered.Many(parts.stream().map(Signs::plain).toList());
            case Entered.Row(var cells) -> new Entered.Row(plain(cells));
            case Entered.Number _, Entered.YesNo _, Entered.Day _ -> entered;
        };
    }
}
