package org.mingfa.desk.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The files in {@code static/} that pages are drawn with. */
public enum Asset {
    DESK_CSS,
    WORK_CSS,
    PRINT_CSS,
    DESK_JS,
    CHARTS_JS,
    ICONS_SVG,
    SEAL_SVG;

    /** Where all of them stand, each at an address that says which content it has. */
    public static final String FOLDER = "/look";

    /** Another one whenever any of the files is another: what a browser has kept under it is never out of date. */
    public static final String FINGERPRINT = fingerprint();

    /** The address, of which the content never changes. */
    public String href() {
        return FOLDER + "/" + FINGERPRINT + "/" + file();
    }

    private String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var asset : values()) {
                digest.update(asset.content());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content() {
        try (var stream = Asset.class.getResourceAsStream("/static/" + file())) {
            if (stream == null) {
                throw new IllegalStateException("no static/" + file());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
