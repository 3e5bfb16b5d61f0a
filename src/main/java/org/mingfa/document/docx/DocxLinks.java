package org.mingfa.document.docx;

import java.math.BigInteger;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;

/** The bookmarks and outside addresses of one docx: figures point to them. */
final class DocxLinks {

    private final PackagePart part;
    private final Map<String, String> bookmarks = new HashMap<>();
    private final Map<URI, String> addresses = new HashMap<>();
    private int marked;

    DocxLinks(PackagePart part, Iterable<String> anchors) {
        this.part = part;
        // Word allows forty letters and digits in a bookmark's name; an anchor may be any text.
        anchors.forEach(anchor -> bookmarks.put(anchor, "records_" + (bookmarks.size() + 1)));
    }

    /** The bookmark of an anchor that a figure points to. */
    String bookmark(String anchor) {
        return Objects.requireNonNull(bookmarks.get(anchor), anchor);
    }

    /** The bookmark of a row, or null when no figure points to it. */
    @Nullable
    String bookmarkIfWanted(@Nullable String anchor) {
        return anchor == null ? null : bookmarks.get(anchor);
    }

    /** A number no other bookmark of this docx has. */
    BigInteger nextId() {
        return BigInteger.valueOf(marked++);
    }

    /** The relationship that stands for an outside address. */
    String relationship(URI address) {
        return addresses.computeIfAbsent(
                address,
                uri -> part.addExternalRelationship(uri.toString(), XWPFRelation.HYPERLINK.getRelation())
                        .getId());
    }
}
