package org.mingfa.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Pair;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.HowCounted;
import org.mingfa.oversight.OpenData;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Public figures of counties and townships as pages, CSV and JSON. */
@Controller
@RequestMapping("/open")
class OpenDataController {

    private static final int YEARS = 6;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEAD = List.of("区划代码", "地方", "年度", "指标编号", "指标", "单位", "数值", "分子", "分母", "说明");

    private record Asked(Place county, int year) {}

    /** What stands behind a file of figures. */
    record Described(
            String title,
            String publisher,
            int year,
            LocalDate asOf,
            int withheldBelow,
            String note,
            List<DescribedMeasure> measures,
            List<Datum> data) {}

    record DescribedMeasure(
            String id,
            String name,
            String unit,
            String counted,
            @Nullable String note,
            boolean withholdsSmall) {}

    record Datum(
            String place,
            String name,
            String measure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean withheld) {}

    private final OpenData data;
    private final LawLibrary law;
    private final Matters matters;
    private final Places places;

    /** Anybody may ask, as often as they like: figures a few minutes old will do. */
    private final Cache<Asked, OpenData.Year> recent = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    OpenDataController(OpenData data, LawLibrary law, Matters matters, Places places) {
        this.data = data;
        this.law = law;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping
    OpenPage index() {
        int now = matters.today().getYear();
        var files = new ArrayList<Link>();
        for (var county : data.counties()) {
            for (int year = now; year > now - 2; year--) {
                var address = "/open/" + county.code() + "/" + year;
                files.add(new Link(county.name() + year + "年 CSV", address + ".csv"));
                files.add(new Link(county.name() + year + "年 JSON", address + ".json"));
            }
        }
        return new OpenPage(
                files,
                measures().stream()
                        .map(one -> Pair.of(one.name() + "（" + one.unit() + "）", one.counted()))
                        .toList());
    }

    @GetMapping("/measures.json")
    @ResponseBody
    List<DescribedMeasure> measures() {
        return data.measures().stream().map(this::described).toList();
    }

    private DescribedMeasure described(Measure measure) {
        var label = measure.label();
        return new DescribedMeasure(
                label.id(),
                label.name(),
                label.unit(),
                HowCounted.explained(law, measure),
                label.note(),
                label.hidesSmall());
    }

    @GetMapping("/{county}/{year}.json")
    @ResponseBody
    Described json(@PathVariable String county, @PathVariable int year) {
        var of = year(county, year);
        return new Described(
                of.county().name() + year + "年法治政府建设公开指标",
                places.fullName(of.county().placeCode()),
                year,
                matters.today(),
                of.smallest(),
                note(of),
                measures(),
                of.values().stream()
                        .map(value -> new Datum(
                                value.place().code(),
                                value.place().name(),
                                value.measure().id(),
                                value.value(),
                                value.numerator(),
                                value.denominator(),
                                value.withheld()))
                        .toList());
    }

    @GetMapping("/{county}/{year}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String county, @PathVariable int year) {
        var of = year(county, year);
        var text = new StringBuilder(BYTE_ORDER_MARK)
                .append(String.join(",", HEAD))
                .append("\r\n");
        for (var value : of.values()) {
            var measure = value.measure();
            var cells = List.of(
                    value.place().code(),
                    value.place().name(),
                    String.valueOf(year),
                    measure.id(),
                    measure.name(),
                    measure.unit(),
                    plain(value.value()),
                    plain(value.numerator()),
                    plain(value.denominator()),
                    value.withheld() ? "数值较小或者可以推算出较小的数值，不公开" : value.value() == null ? "没有可比的件数" : "");
            text.append(String.join(
                            ",", cells.stream().map(OpenDataController::quoted).toList()))
                    .append("\r\n");
        }
        var name = ContentDisposition.attachment()
                .filename("mingfa-" + county + "-" + year + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String note(OpenData.Year of) {
        return "数字由办理事项的记录逐条计得，当年数字截至查询日。标明的指标中大于0小于" + of.smallest() + "的数值不公开，可以由合计推算出来的也不公开；0照实公开。";
    }

    private OpenData.Year year(String county, int year) {
        int now = matters.today().getYear();
        var place = PlaceCode.parse(county)
                .filter(code -> code.is(Level.COUNTY))
                .flatMap(places::find)
                .orElse(null);
        if (place == null || year > now || year <= now - YEARS) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Objects.requireNonNull(
                recent.get(new Asked(place, year), asked -> data.of(asked.county(), asked.year())));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
