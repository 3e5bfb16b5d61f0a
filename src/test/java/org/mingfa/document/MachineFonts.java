package org.mingfa.document;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.mingfa.document.font.FontLibrary;

/** Tests that print need a Chinese font; any will do. */
public final class MachineFonts {

    private MachineFonts() {}

    public static void needed() {
        boolean here = List.of(Typeface.values()).stream()
                .anyMatch(face ->
                        FontLibrary.ofThisMachine().face(face.standIns()).isPresent()
                                || FontLibrary.ofThisMachine()
                                        .face(List.of(face.face()))
                                        .isPresent());
        if (!here) {
            System.out.println("Skipped: nothing was printed, no Chinese font here (fonts-noto-cjk is one)");
        }
        Assumptions.assumeTrue(here, "no Chinese font");
    }
}
