package org.mingfa.document;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of running text. */
public sealed interface Inline {

    /** What a reader sees. */
    String shown();

    /** What a reader sees of several pieces, one after the other. */
    static String shown(List<Inline> pieces) {
        return pieces.stream().map(Inline::shown).collect(Collectors.joining());
    }

    /** Plain text. Characters a document cannot hold are removed. */
    record Text(String shown) implements Inline {
        public Text {
            shown = CleanText.clean(shown);
        }
    }

    /** Text in bold, for the leading words of a paragraph. */
    record Emphasis(String shown) implements Inline {
        public Emphasis {
            shown = CleanText.clean(shown);
        }
    }

    /**
     * A number bound to the records it was counted from.
     *
     * @param shown the number as printed, such as 1,204 or 98.5%
     * @param records where its records are listed
     */
    record Figure(String shown, Records records) implements Inline {
        /** @throws IllegalArgumentException if nothing is shown */
        public Figure {
            shown = CleanText.required(shown, "数字");
        }
    }

    /** Where the records behind a figure are listed. */
    sealed interface Records {}

    /**
     * Listed in this document, at the table row that carries this anchor.
     *
     * @param anchor the anchor of a {@link TableRow} of the body or of an attachment
     */
    record Within(String anchor) implements Records {
        public Within {
            anchor = CleanText.required(anchor, "数字所指的清单标识");
        }
    }

    /** Listed outside this document, at an address. */
    record Elsewhere(URI address) implements Records {}
}
