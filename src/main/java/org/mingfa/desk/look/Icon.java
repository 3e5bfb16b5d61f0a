package org.mingfa.desk.look;

import java.util.Locale;

/** The strokes in {@code static/icons.svg}; an icon never stands without words beside it or read aloud. */
public enum Icon {
    DESK,
    MATTER,
    DOCUMENT,
    SCALE,
    PEOPLE,
    TASK,
    MEGAPHONE,
    BOOK,
    TABLE,
    CHART,
    SEARCH,
    PLUS,
    USER,
    CHECK,
    CLOCK,
    ALERT,
    LINK,
    FILE,
    DOWNLOAD,
    LOCK,
    MENU,
    ARROW,
    EYE,
    HANDSHAKE,
    SHIELD,
    PRINT,
    CROSS;

    /** Where the stroke is found. */
    public String href() {
        return Asset.ICONS_SVG.href() + "#" + name().toLowerCase(Locale.ROOT);
    }
}
