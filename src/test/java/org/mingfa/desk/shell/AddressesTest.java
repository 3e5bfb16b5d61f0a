package org.mingfa.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.law.PlaceCode;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Addresses read as people keep them, and nothing put into one leads out of it. */
class AddressesTest {

    private static final UUID ID = UUID.fromString("0191a0c5-5b86-7d4b-8d1c-1f4d5f0b2a01");
    private static final MatterAddress MATTER = new MatterAddress("990101", ID);

    static Stream<Map.Entry<String, String>> addresses() {
        return Stream.of(
                Map.entry(Addresses.work(WaitingList.MINE), "/work?list=mine"),
                Map.entry(
                        Addresses.workIn(WaitingList.LATE, PlaceCode.of("990101001")),
                        "/work?list=late&place=990101001"),
                Map.entry(Addresses.notices().page(2), "/notices?page=2"),
                Map.entry(Addresses.refusals("").page(3), "/refusals?page=3"),
                Map.entry(Addresses.figures(PlaceCode.of("990101"), 2026), "/figures?place=990101&year=2026"),
                Map.entry(Addresses.figure("late-steps"), "/figures/late-steps"),
                Map.entry(
                        Addresses.figure("late-steps", PlaceCode.of("990101"), 2026),
                        "/figures/late-steps?place=990101&year=2026"),
                Map.entry(Addresses.overview(PlaceCode.of("990101001"), 2025), "/overview?place=990101001&year=2025"),
                Map.entry(
                        Addresses.coverage("law-talks", PlaceCode.of("990101001"), 2026, 0),
                        "/coverage?rule=law-talks&place=990101001&year=2026"),
                Map.entry(
                        Addresses.coverage("law-talks", PlaceCode.of("990101001"), 2026, 4),
                        "/coverage?rule=law-talks&place=990101001&year=2026&month=4"),
                Map.entry(Addresses.circular(2026), "/county.docx?year=2026"),
                Map.entry(Addresses.law("dispute"), "/law/dispute"),
                Map.entry(Addresses.statute("penalty-law"), "/law/statutes/penalty-law"),
                Map.entry(
                        Addresses.opening("dispute", Map.of("title", "宅基地")),
                        "/new/dispute?title=%E5%AE%85%E5%9F%BA%E5%9C%B0"),
                Map.entry(Addresses.workbook("dispute", Map.of("state", "open")), "/ledger/dispute.xlsx?state=open"),
                Map.entry(Addresses.template("dispute"), "/ledger/dispute/template.xlsx"),
                Map.entry(
                        Addresses.report(".pdf", PlaceCode.of("990101001"), 2025, ""),
                        "/report.pdf?place=990101001&year=2025"),
                Map.entry(
                        Addresses.writing(PlaceCode.of("990101001"), 2025, "b7"),
                        "/report/write?place=990101001&year=2025#block-b7"),
                Map.entry(
                        Addresses.check(PlaceCode.of("990101001"), 2025),
                        "/check-report/written?place=990101001&year=2025"),
                Map.entry(MATTER.form("assign"), "/matter/990101/" + ID + "?step=assign#act"),
                Map.entry(MATTER.choices("assign", "about"), "/matter/990101/" + ID + "/acts/assign/choices/about"),
                Map.entry(MATTER.choices(3, "about"), "/matter/990101/" + ID + "/correct/3/choices/about"),
                Map.entry(Addresses.choices("dispute", "earlier"), "/new/dispute/choices/earlier"),
                Map.entry(MATTER.correction(3), "/matter/990101/" + ID + "/correct/3"),
                Map.entry(MATTER.draft("assign", "notice"), "/matter/990101/" + ID + "/acts/assign/papers/notice"),
                Map.entry(MATTER.evidence("9f31", 2), "/evidence/990101/9f31?matter=" + ID + "&act=2"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_address_is_written_as_it_is_read(Map.Entry<String, String> address) {
        assertThat(address.getKey()).isEqualTo(address.getValue());
    }

    /** The forms are sent where acts are taken, papers made, matters voided; the rest is looked at. */
    static Stream<String> all() {
        return Stream.of(
                        addresses().map(Map.Entry::getKey),
                        Arrays.stream(Addresses.class.getFields()).map(AddressesTest::constant),
                        Stream.of(
                                Addresses.opening("dispute"),
                                Addresses.ledger("dispute").address(),
                                Addresses.matter("990101", ID),
                                Addresses.report(".docx", PlaceCode.of("990101001"), 2025, "claims"),
                                Addresses.writing(PlaceCode.of("990101001"), 2025),
                                Addresses.written(".ofd", PlaceCode.of("990101001"), 2025),
                                Addresses.checked(ID),
                                Addresses.imported(ID),
                                Addresses.importedRows(ID),
                                MATTER.page("assign"),
                                MATTER.parties(),
                                MATTER.act("assign"),
                                MATTER.voiding(),
                                MATTER.unmasking(),
                                MATTER.paper("notice")))
                .flatMap(part -> part);
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_address_leads_to_a_page_of_this_program(String address) {
        var path = PathContainer.parsePath(URI.create(address).getRawPath());
        assertThat(PATTERNS).as(address).anyMatch(pattern -> pattern.matches(path));
    }

    private static final List<PathPattern> PATTERNS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingfa.desk").stream()
                    .map(JavaClass::reflect)
                    .filter(type -> type.isAnnotationPresent(Controller.class))
                    .flatMap(AddressesTest::mapped)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private static Stream<String> mapped(Class<?> controller) {
        var above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var prefix = above == null ? "" : above.path()[0];
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path()))
                .map(path -> prefix + path);
    }

    private static final String[] HOSTILE = {
        "a&admin=1",
        "a?b=c",
        "a#b",
        "//evil.example",
        "/../audit",
        "a/b",
        "\" onclick=\"x",
        "<script>",
        "javascript:x",
        "a b",
        "a\r\nSet-Cookie: x",
        "%2e%2e",
        "{place}",
        "石桥镇",
        "a;b=c",
        "a+b",
        "🏛"
    };

    static Stream<String> hostile() {
        return Stream.of(HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_put_into_a_condition_comes_out_as_it_was(String value) {
        var address = URI.create(Addresses.holidayEntry(2026, value));
        assertThat(address.getPath()).isEqualTo("/holidays/new");
        assertThat(address.getRawQuery().split("&")).hasSize(2).startsWith("year=2026");
        assertThat(URLDecoder.decode(address.getRawQuery().split("&")[1], StandardCharsets.UTF_8))
                .isEqualTo("way=" + value);
        assertThat(address.getFragment()).isNull();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_put_into_a_path_stays_one_step_of_it(String value) {
        var written = MATTER.paper(value);
        var address = URI.create(written);
        assertThat(address.getHost()).isNull();
        assertThat(address.getRawPath().split("/")).hasSize(6);
        assertThat(address.getPath()).isEqualTo("/matter/990101/" + ID + "/papers/" + value);
        assertThat(address.getRawQuery()).isNull();
        assertThat(written).doesNotContain("\"", "<", "\r", "\n", " ", "{", ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void a_name_that_means_another_folder_is_refused(String name) {
        assertThatThrownBy(() -> Addresses.law(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_condition_that_is_taken_away_leaves_the_others() {
        var ledger = Addresses.ledger("dispute").with("state", "late").with("q", "沟 渠");
        assertThat(ledger.with("q", null).address()).isEqualTo("/ledger/dispute?state=late");
        assertThat(ledger.page(2)).isEqualTo("/ledger/dispute?state=late&q=%E6%B2%9F%20%E6%B8%A0&page=2");
    }
}
