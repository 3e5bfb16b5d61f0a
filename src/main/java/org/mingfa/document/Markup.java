package org.mingfa.document;

/** Text inside XML and HTML. */
public final class Markup {

    private Markup() {}

    /** The text with the signs that mean something else there written out; fit for contents and for quoted values. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
