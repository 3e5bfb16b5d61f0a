package org.mingfa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.document.ofd.OfdWriter;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * The rules of GB/T 33190-2016 that a reader relies on. The schema of the standard comes with no artefact that could be had, so
 * they are written down here: what each element holds in which order, what it must say, that every number is given once and
 * everything referred to is there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfdStructureTest {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String BOX = "-?[0-9.]+ -?[0-9.]+ [0-9.]+ [0-9.]+";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    /** The children of each element, in the order of the schema; * may come often, ? may be left out. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry("OFD", "DocBody"),
            Map.entry("DocBody", "DocInfo DocRoot"),
            Map.entry("DocInfo", "DocID Title? Author? CreationDate? ModDate? Creator?"),
            Map.entry("Document", "CommonData Pages Outlines?"),
            Map.entry("CommonData", "MaxUnitID PageArea PublicRes* DocumentRes*"),
            Map.entry("PageArea", "PhysicalBox"),
            Map.entry("Area", "PhysicalBox"),
            Map.entry("Pages", "Page*"),
            Map.entry("Outlines", "OutlineElem*"),
            Map.entry("OutlineElem", "Actions? OutlineElem*"),
            Map.entry("Actions", "Action*"),
            Map.entry("Action", "Goto? URI?"),
            Map.entry("Goto", "Dest"),
            Map.entry("Res", "Fonts"),
            Map.entry("Fonts", "Font*"),
            Map.entry("Font", "FontFile?"),
            Map.entry("Content", "Layer*"),
            Map.entry("Layer", "(TextObject|PathObject)*"),
            Map.entry("TextObject", "Actions? FillColor? StrokeColor? TextCode*"),
            Map.entry("PathObject", "Actions? StrokeColor? FillColor? AbbreviatedData"));

    /** What an element must say, and in which form. */
    private static final Map<String, Map<String, String>> ATTRIBUTES = Map.of(
            "OFD", Map.of("Version", "1\\.0", "DocType", "OFD"),
            "Font", Map.of("ID", "[0-9]+", "FontName", ".+"),
            "Layer", Map.of("ID", "[0-9]+", "Type", "Body|Foreground|Background"),
            "TextObject", Map.of("ID", "[0-9]+", "Boundary", BOX, "Font", "[0-9]+", "Size", NUMBER),
            "PathObject", Map.of("ID", "[0-9]+", "Boundary", BOX),
            "TextCode", Map.of("X", NUMBER, "Y", NUMBER),
            "Action", Map.of("Event", "DO|PO|CLICK"),
            "Dest", Map.of("Type", "XYZ|Fit|FitH|FitV|FitR", "PageID", "[0-9]+"),
            "URI", Map.of("URI", "https?:.+"),
            "OutlineElem", Map.of("Title", ".+"));

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Element> parts = new LinkedHashMap<>();

    @BeforeAll
    void write() throws Exception {
        MachineFonts.needed();
        var out = new ByteArrayOutputStream();
        OfdWriter.write(SampleReport.report(), out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                var text = new String(file.getValue(), StandardCharsets.UTF_8);
                var source = new InputSource(new java.io.StringReader(text));
                parts.put(
                        file.getKey(),
                        factory.newDocumentBuilder().parse(source).getDocumentElement());
            }
        }
    }

    @Test
    void everyElementHoldsWhatTheSchemaHasInItsOrder() {
        for (var element : all()) {
            assertThat(element.getNamespaceURI()).isEqualTo(NAMESPACE);
            var name = element.getLocalName();
            if (CHILDREN.containsKey(name)) {
                var children = String.join(
                        "",
                        children(element).stream()
                                .map(one -> one.getLocalName() + " ")
                                .toList());
                assertThat(children).as(name).matches(pattern(CHILDREN.get(name)));
            } else if (!name.equals("Page")) {
                assertThat(children(element)).as(name).isEmpty();
            }
        }
    }

    @Test
    void everyElementSaysWhatItMust() {
        for (var element : all()) {
            ATTRIBUTES
                    .getOrDefault(element.getLocalName(), Map.of())
                    .forEach((attribute, form) -> assertThat(element.getAttribute(attribute))
                            .as("%s %s", element.getLocalName(), attribute)
                            .matches(form));
        }
        named("DocID").forEach(id -> assertThat(id.getTextContent()).matches("[0-9a-f]{32}"));
        named("CreationDate").forEach(day -> assertThat(day.getTextContent()).matches("\\d{4}-\\d{2}-\\d{2}"));
        named("FillColor")
                .forEach(colour -> assertThat(colour.getAttribute("Value")).matches("(\\d{1,3} ?){3}"));
        named("PhysicalBox").forEach(box -> assertThat(box.getTextContent()).isEqualTo("0 0 210.000 297.000"));
    }

    @Test
    void everyNumberIsGivenOnceAndNoneIsAboveTheHighest() {
        var ids = all().stream()
                .map(element -> element.getAttribute("ID"))
                .filter(id -> !id.isEmpty())
                .map(Integer::valueOf)
                .toList();
        int highest = Integer.parseInt(named("MaxUnitID").getFirst().getTextContent());
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id > 0 && id <= highest);
    }

    @Test
    void everythingReferredToIsThere() {
        assertThat(files).containsKey(named("DocRoot").getFirst().getTextContent());
        named("PublicRes").forEach(file -> assertThat(files).containsKey("Doc_0/" + file.getTextContent()));
        named("FontFile").forEach(file -> assertThat(files).containsKey("Doc_0/Res/" + file.getTextContent()));
        var pages = children(named("Pages").getFirst());
        pages.forEach(page -> assertThat(files).containsKey("Doc_0/" + page.getAttribute("BaseLoc")));
        assertThat(ids(pages)).containsAll(values("Dest", "PageID"));
        assertThat(ids(named("Font"))).containsAll(values("TextObject", "Font"));
        assertThat(files.keySet()).hasSize(3 + pages.size() + named("FontFile").size());
    }

    @Test
    void everyBoxStandsOnThePageAndEveryCharacterHasItsPlace() {
        for (var name : List.of("TextObject", "PathObject")) {
            for (var box : values(name, "Boundary")) {
                var sides = Pattern.compile(" ")
                        .splitAsStream(box)
                        .map(Double::valueOf)
                        .toList();
                assertThat(sides.get(2)).isPositive();
                assertThat(sides.get(3)).isPositive();
                assertThat(sides.get(0)).isGreaterThanOrEqualTo(0);
                assertThat(sides.get(1)).isGreaterThanOrEqualTo(0);
                assertThat(sides.get(0) + sides.get(2)).isLessThanOrEqualTo(Geometry.PAGE_WIDTH_MM);
                assertThat(sides.get(1) + sides.get(3)).isLessThanOrEqualTo(Geometry.PAGE_HEIGHT_MM);
            }
        }
        for (var code : named("TextCode")) {
            var deltas = code.getAttribute("DeltaX");
            int distances = deltas.isEmpty() ? 0 : deltas.split(" ").length;
            assertThat(distances).isEqualTo(code.getTextContent().codePoints().count() - 1);
        }
        named("AbbreviatedData")
                .forEach(line -> assertThat(line.getTextContent())
                        .matches("M " + NUMBER + " " + NUMBER + " L " + NUMBER + " " + NUMBER));
    }

    /** TextObject* as a pattern over names that each end in a space. */
    private static String pattern(String children) {
        return children.replaceAll("([A-Za-z]+)", "$1 ")
                .replaceAll("([A-Za-z]+ )([*?])", "($1)$2")
                .replaceAll("(?<=[)*? ]) (?=[(A-Z])", "");
    }

    private List<Element> all() {
        var all = new ArrayList<Element>();
        parts.values().forEach(root -> collect(root, all));
        return all;
    }

    private static void collect(Element element, List<Element> all) {
        all.add(element);
        children(element).forEach(child -> collect(child, all));
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private List<Element> named(String name) {
        return all().stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    private Set<String> values(String name, String attribute) {
        var values = new HashSet<String>();
        named(name).forEach(element -> values.add(element.getAttribute(attribute)));
        return values;
    }

    private static Set<String> ids(List<Element> elements) {
        var ids = new HashSet<String>();
        elements.forEach(element -> ids.add(element.getAttribute("ID")));
        return ids;
    }
}
