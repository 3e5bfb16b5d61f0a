package org.mingfa.desk.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.holiday.Holiday;
import org.mingfa.holiday.HolidayNotices.Arrangement;
import org.mingfa.holiday.NoticeForm;
import org.mingfa.holiday.NoticeForm.Content;
import org.springframework.util.MultiValueMap;

/** The form a notice is brought in by, filled with what was sent before or with what holds. */
record HolidayEntry(Way way, Map<String, String> filled) {

    /** How the days are brought in. */
    enum Way {
        PROSE("prose", "粘贴全文"),
        TYPED("typed", "逐项填写"),
        TABLE("table", "上传表格");

        private final String id;
        private final String chinese;

        Way(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        String id() {
            return id;
        }

        static Way of(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id.equals(id))
                    .findFirst()
                    .orElse(PROSE);
        }
    }

    static HolidayEntry empty(Way way, int year) {
        return new HolidayEntry(way, Map.of("year", String.valueOf(year)));
    }

    static HolidayEntry sent(MultiValueMap<String, String> form) {
        return new HolidayEntry(Way.of(Objects.requireNonNullElse(form.getFirst("way"), "")), form.toSingleValueMap());
    }

    /** The typed form as the arrangement is, to be changed in places. */
    static HolidayEntry of(Arrangement arrangement) {
        var year = arrangement.year();
        var filled = new HashMap<String, String>();
        filled.put("year", String.valueOf(year.year()));
        filled.put("number", year.citation());
        for (var holiday : Holiday.values()) {
            var days = year.holidays().entrySet().stream()
                    .filter(one -> List.of(one.getValue().split("、")).contains(holiday.chinese()))
                    .map(Map.Entry::getKey)
                    .toList();
            var worked = year.makeUpDays().entrySet().stream()
                    .filter(one -> List.of(one.getValue().split("、")).contains(holiday.chinese()))
                    .map(one -> Dates.near(one.getKey(), LocalDate.of(year.year(), 1, 1)))
                    .collect(Collectors.joining("、"));
            if (!days.isEmpty()) {
                filled.put("from-" + holiday.name(), days.getFirst().toString());
                filled.put("to-" + holiday.name(), days.getLast().toString());
                filled.put("worked-" + holiday.name(), worked);
            }
        }
        return new HolidayEntry(Way.TYPED, filled);
    }

    private String get(String name) {
        return filled.getOrDefault(name, "");
    }

    int year(int otherwise) {
        return get("year").matches("\\d{4}") ? Integer.parseInt(get("year")) : otherwise;
    }

    /** @param file of the table, empty for other ways */
    NoticeForm asForm(byte[] file) {
        var content = switch (way) {
            case PROSE -> new Content.Prose(get("text"));
            case TABLE -> get("days").isEmpty() ? new Content.Table(file) : Content.Table.of(get("days"));
            case TYPED ->
                new Content.Typed(Arrays.stream(Holiday.values())
                        .map(one -> new NoticeForm.Line(
                                one.chinese(),
                                get("from-" + one.name()),
                                get("to-" + one.name()),
                                get("worked-" + one.name())))
                        .toList());
        };
        return new NoticeForm(
                get("year"),
                get("number"),
                get("published"),
                get("source"),
                get("extension").equals("true"),
                content);
    }

    List<NavLink> tabs() {
        return Arrays.stream(Way.values())
                .map(one -> NavLink.tab(one.chinese, Addresses.holidayEntry(year(0), one.id), 0, one == way))
                .toList();
    }

    /** What every way asks for. */
    List<FieldView> head(LocalDate today) {
        var years = new ArrayList<Option>();
        for (int year = today.getYear() + 1; year >= today.getYear() - 1; year--) {
            years.add(Option.of(String.valueOf(year), year + "年"));
        }
        boolean prose = way == Way.PROSE;
        var number = FieldView.text("number", "文号")
                .value(get("number"))
                .help(prose ? "全文里有的不用填" : "例如国办发明电〔2025〕7号；另有通知改过的，两个文号都写上，中间用顿号");
        var published = FieldView.date("published", "公布日期").value(get("published"));
        return List.of(
                FieldView.choice("year", "年度", years)
                        .value(get("year"))
                        .required()
                        .build(),
                (prose ? number : number.required()).build(),
                (prose ? published.help("全文末尾有的不用填") : published.required()).build(),
                FieldView.text("source", "来源")
                        .value(get("source"))
                        .help("通知在哪里看到的，例如中国政府网的网址")
                        .required()
                        .build());
    }

    /** What this way asks for; of the typed one, see {@link #groups}. */
    List<FieldView> body() {
        return switch (way) {
            case PROSE ->
                List.of(FieldView.longText("text", "通知全文")
                        .value(get("text"))
                        .help("从中国政府网复制，从“一、元旦”到“七、国庆节”都要有")
                        .required()
                        .build());
            case TABLE, TYPED -> List.of();
        };
    }

    List<HolidayFields> groups() {
        if (way != Way.TYPED) {
            return List.of();
        }
        return Arrays.stream(Holiday.values())
                .map(one -> new HolidayFields(
                        one.chinese(),
                        List.of(
                                FieldView.date("from-" + one.name(), "放假自")
                                        .value(get("from-" + one.name()))
                                        .build(),
                                FieldView.date("to-" + one.name(), "放假至")
                                        .value(get("to-" + one.name()))
                                        .build(),
                                FieldView.text("worked-" + one.name(), "调休上班")
                                        .value(get("worked-" + one.name()))
                                        .placeholder("2月14日、2月28日")
                                        .build())))
                .toList();
    }

    FieldView extension() {
        return FieldView.yesNo("extension", "是否临时延长假期")
                .value(get("extension").isEmpty() ? "false" : get("extension"))
                .help("只在国务院办公厅另行通知延长假期时选“是”")
                .build();
    }
}
