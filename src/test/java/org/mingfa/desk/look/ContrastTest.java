package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3 and 1.4.11: text stands out 4.5 to 1, the edges of inputs 3 to 1; measured on the tokens in use. */
class ContrastTest {

    private static final Path CSS = Path.of("src", "main", "resources", "static", "desk.css");

    @ParameterizedTest
    @CsvSource({
        "ontime, ontime-bg",
        "soon, soon-bg",
        "late, late-bg",
        "refused, refused-bg",
        "public, public-bg",
        "ontime, sheet",
        "soon, sheet",
        "late, sheet",
        "refused, sheet",
        "public, sheet",
        "ink, paper",
        "ink-2, paper",
        "ink-3, paper",
        "ink-3, inset",
        "ink-3, sheet",
        "ink-3, brand-bg",
        "ink, refused-bg",
        "ink-2, refused-bg",
        "ink-2, soon-bg",
        "ink-2, line-soft",
        "brand, paper",
        "brand, sheet",
        "brand, brand-bg",
        "sheet, brand",
        "sheet, brand-2",
        "sheet, seal",
        "sheet, late"
    })
    void text_can_be_read_on_its_ground(String text, String ground) throws IOException {
        assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"edge, sheet", "edge, inset"})
    void the_edge_of_an_input_can_be_seen(String edge, String ground) throws IOException {
        assertThat(contrast(edge, ground)).isGreaterThanOrEqualTo(3.0);
    }

    private static double contrast(String one, String other) throws IOException {
        Map<String, String> tokens = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});")
                .matcher(Files.readString(CSS))
                .results()
                .collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2)));
        double a = luminance(tokens.getOrDefault(one, ""));
        double b = luminance(tokens.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
