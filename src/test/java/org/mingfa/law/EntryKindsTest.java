package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of field makes of what is entered in it, up to its bounds. */
class EntryKindsTest {

    private static final FieldType PEOPLE = new FieldType.Number("人", true, null, null);
    private static final FieldType MONEY = new FieldType.Money(null, null);
    private static final FieldType ROWS = new FieldType.Table(
            List.of(
                    new Field("what", "内容", new FieldType.Text(10, false), new Need.Always(), null),
                    new Field("many", "数量", PEOPLE, new Need.Never(), null)),
            0);

    private static Value read(FieldType type, Object entered) {
        return Objects.requireNonNull(Entry.read(type, Entered.of(entered)));
    }

    private static Value many(String one, String other) {
        return new Value.Many(List.of(new Value.Text(one), new Value.Text(other)));
    }

    private static String complaint(FieldType type, Object entered) {
        return ((Value.Unread) read(type, entered)).complaint();
    }

    @ParameterizedTest
    @CsvSource({
        "14:30,       14:30",
        "9:05,        09:05",
        "14:30:59,    14:30", // seconds a browser adds
        "14时30分,    14:30",
        "14时30,      14:30",
        "9时,         09:00",
        "9点,         09:00",
        "１４：３０,  14:30", // full width
        "' 14:30 ',   14:30",
        "0:00,        00:00",
        "23:59,       23:59"
    })
    void a_time_of_day_is_read_as_people_write_it(String written, LocalTime time) {
        assertThat(Entry.time(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "下午", "14", "25:00", "24:01", "14:60", "1430", "14:3", "-1:00"})
    void what_is_no_time_says_how_to_write_one(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.time(written))
                .withMessage("“" + written + "”不是时间，应填写几点几分，例如14:30。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "24时", "24时00分"})
    void the_end_of_a_day_is_the_beginning_of_the_next(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.time(written))
                .withMessage("24:00是次日的00:00，请改写日期和时间。");
    }

    /** Eighteen digits before the point and eighteen behind it, and no more. */
    @ParameterizedTest
    @CsvSource({
        "999999999999999999,       ''",
        "1000000000000000000,      数字太大",
        "1e17,                     ''",
        "1e18,                     数字太大",
        "1e999999999,              数字太大",
        "0.000000000000000001,     ''",
        "0.0000000000000000001,    小数位数太多",
        "'12,000.5',               ''",
        "300余,                    应填写数字，不要带“余”“多”等字样"
    })
    void a_number_that_would_fill_the_memory_is_not_read(String written, String complaint) {
        if (complaint.isEmpty()) {
            assertThat(read(MONEY, written)).isEqualTo(new Value.Amount(new BigDecimal(written.replace(",", ""))));
        } else {
            assertThat(complaint(MONEY, written)).isEqualTo(complaint);
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "30人, 30", "30 人, 30", "３０人, 30"})
    void a_number_may_carry_the_unit_of_its_field(String written, BigDecimal number) {
        assertThat(read(PEOPLE, written)).isEqualTo(new Value.Amount(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30户", "30元", "人"})
    void a_number_with_another_unit_is_not_read(String written) {
        assertThat(complaint(PEOPLE, written)).startsWith("应填写数字");
    }

    /** One separator or another, each once, in the order entered. */
    @ParameterizedTest
    @ValueSource(strings = {"甲、乙", "甲，乙", "甲,乙", "甲；乙", "甲;乙", "甲\n乙", "甲、、乙、", "甲、乙、甲", " 甲 、 乙 "})
    void several_are_parted_by_any_sign_people_part_them_with(String written) {
        assertThat(read(new FieldType.Choices(Map.of("a", "甲", "b", "乙")), written))
                .isEqualTo(many("a", "b"));
        assertThat(read(new FieldType.Laws(0, null, Severity.CAUTION), written)).isEqualTo(many("甲", "乙"));
    }

    @Test
    void one_choice_that_there_is_not_spoils_them_all() {
        assertThat(complaint(new FieldType.Choices(Map.of("a", "甲")), "甲、乙")).isEqualTo("不在可选范围内，可选：甲");
    }

    @Test
    void places_and_people_are_several_only_where_the_field_takes_several() {
        assertThat(read(new FieldType.Place(Level.VILLAGE, false), "990101001001"))
                .isEqualTo(Value.of("990101001001"));
        assertThat(read(new FieldType.Place(Level.VILLAGE, true), "一村、二村")).isEqualTo(many("一村", "二村"));
        assertThat(read(new FieldType.Place(Level.VILLAGE, false), "一村、二村")).isEqualTo(Value.of("一村、二村"));
    }

    @Test
    void a_text_may_be_as_long_as_its_field_says_counted_in_characters() {
        var five = new FieldType.Text(5, false);
        assertThat(read(five, "𠮷𠮷𠮷𠮷𠮷")).as("each two units long").isEqualTo(Value.of("𠮷𠮷𠮷𠮷𠮷"));
        assertThat(complaint(five, "𠮷𠮷𠮷𠮷𠮷𠮷")).isEqualTo("超过5个字，请压缩");
        var unit = "单".repeat(100);
        assertThat(read(new FieldType.Unit(), unit)).isEqualTo(Value.of(unit));
        assertThat(complaint(new FieldType.Unit(), unit + "位")).isEqualTo("超过100个字，请压缩");
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "81, 81"})
    void what_could_not_be_read_is_shown_up_to_eighty_characters(int length, int shown) {
        var unread = (Value.Unread) read(MONEY, "长".repeat(length));
        assertThat(unread.entered()).hasSize(shown).isEqualTo(length == 80 ? "长".repeat(80) : "长".repeat(80) + "…");
    }

    @Test
    void rows_are_read_cell_by_cell_and_empty_ones_left_out() {
        var entered = List.of(Map.of("what", "甲", "many", "3人"), Map.of("what", " "), Map.of("what", "乙"));
        assertThat(read(ROWS, entered))
                .isEqualTo(new Value.Many(List.of(
                        new Value.Row(Map.of("what", Value.of("甲"), "many", new Value.Amount(BigDecimal.valueOf(3)))),
                        new Value.Row(Map.of("what", Value.of("乙"))))));
        assertThat(complaint(ROWS, List.of(Map.of("what", "甲", "many", "三")))).startsWith("应填写数字");
        assertThat(complaint(ROWS, List.of(Map.of("colour", "红")))).isEqualTo("没有“colour”这一列");
        assertThat(complaint(ROWS, "甲")).isEqualTo("应逐行填写");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "、、", "\n"})
    void nothing_entered_is_no_value(String nothing) {
        assertThat(Entry.read(new FieldType.Laws(0, null, Severity.CAUTION), new Entered.Text(nothing)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"！, !", "～, ~", "Ａ, A", "０, 0", "、, 、", "〜, 〜", "法, 法"})
    void full_width_signs_become_their_half_width_twins_and_no_others(String full, String half) {
        assertThat(Entry.halfWidth(full)).isEqualTo(half);
        assertThat(Entry.halfWidth("甲\u3000乙")).as("the wide space").isEqualTo("甲 乙");
    }

    @ParameterizedTest
    @CsvSource({"99, PROVINCE", "9901, PREFECTURE", "990101, COUNTY", "990101001, TOWNSHIP", "990101001001, VILLAGE"})
    void a_code_is_of_the_level_its_digits_say_and_of_no_other(String code, Level level) {
        var read = PlaceCode.parse(code).orElseThrow();
        assertThat(read.digits()).isEqualTo(code);
        for (var other : Level.values()) {
            assertThat(read.is(other)).isEqualTo(other == level);
        }
    }

    /** The first and the last of the signs that are no characters, and their neighbours, which are. */
    @ParameterizedTest
    @CsvSource({"fdcf, true", "fdd0, false", "fdef, false", "fdf0, true", "fffd, true", "fffe, false", "ffff, false"})
    void signs_that_are_no_characters_are_left_out(String hex, boolean stays) {
        var sign = Character.toString(Integer.parseInt(hex, 16));
        assertThat(Signs.plain("甲" + sign + "乙")).isEqualTo(stays ? "甲" + sign + "乙" : "甲乙");
    }

    @Test
    void line_ends_and_tabs_stay() {
        assertThat(Signs.plain("甲\r\n乙\t丙\u0007")).isEqualTo("甲\r\n乙\t丙");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 14:30,      2026-11-20T14:30",
        "2026-11-20T14:30,      2026-11-20T14:30",
        "2026-11-20T14:30:00,   2026-11-20T14:30",
        "2026/1/5 9:05,         2026-01-05T09:05",
        "2026年11月20日14时30分, 2026-11-20T14:30",
        "２０２６-11-20 14：30,  2026-11-20T14:30"
    })
    void a_moment_is_a_day_and_a_time_as_people_write_them(String written, LocalDateTime at) {
        assertThat(read(new FieldType.Moment(false), written)).isEqualTo(new Value.Moment(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,        应填写日期和时间，例如2026-11-20 14:30",
        "14:30,             应填写日期和时间，例如2026-11-20 14:30",
        "2026-11-31 14:30,  没有这一天",
        "2026-11-20 24:00,  24:00是次日的00:00，请改写日期和时间。",
        "2026-11-20 25:00,  “25:00”不是时间，应填写几点几分，例如14:30。"
    })
    void what_is_no_moment_says_what_is_missing(String written, String told) {
        assertThat(complaint(new FieldType.Moment(false), written)).isEqualTo(told);
    }
}
