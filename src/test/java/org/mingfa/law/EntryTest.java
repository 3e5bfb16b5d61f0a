package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is entered by hand, by machine or in a sheet means the same. */
class EntryTest {

    private static final FieldType TEXT = new FieldType.Text(5, false);
    private static final FieldType MONEY = new FieldType.Money(null, null);
    private static final FieldType DATE = new FieldType.Date(false);
    private static final FieldType YES_NO = new FieldType.YesNo();
    private static final FieldType CHOICE = new FieldType.Choice(Map.of("oral", "口头协议"));
    private static final FieldType LAWS = new FieldType.Laws(0, null, Severity.CAUTION);
    private static final FieldType PARTIES = new FieldType.Parties(0);

    @Test
    void one_value_is_entered_in_many_forms() {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("name", "张三");
        cells.put("phone", null);
        var zhang = new Value.Many(List.of(new Value.Row(Map.of("name", Value.of("张三")))));
        var two = new Value.Many(List.of(Value.of("甲法"), Value.of("乙法")));
        Object[][] table = {
            {TEXT, " 二组 ", Value.of("二组")},
            {TEXT, 12, Value.of("12")},
            {TEXT, "正好五个字", Value.of("正好五个字")},
            {TEXT, true, Value.of("true")},
            {MONEY, "123456789012345678", new Value.Amount(new BigDecimal("123456789012345678"))},
            {MONEY, "－９．５", new Value.Amount(new BigDecimal("-9.5"))},
            {DATE, "20260305", Value.of(LocalDate.of(2026, 3, 5))},
            {MONEY, "１，２００元", new Value.Amount(new BigDecimal("1200"))},
            {MONEY, 1200, new Value.Amount(new BigDecimal("1200"))},
            {DATE, "2026年3月5日", Value.of(LocalDate.of(2026, 3, 5))},
            {DATE, LocalDate.of(2026, 3, 5), Value.of(LocalDate.of(2026, 3, 5))},
            {YES_NO, true, Value.of(true)},
            {YES_NO, "是", Value.of(true)},
            {YES_NO, 0, Value.of(false)},
            {CHOICE, "口头协议", Value.of("oral")},
            {LAWS, "甲法、乙法", two},
            {LAWS, List.of("甲法", " 乙法 ", ""), two},
            {
                LAWS,
                "《关于甲、乙的条例》（某省人大，公告第1号）第二条、《丙法》",
                new Value.Many(List.of(Value.of("《关于甲、乙的条例》（某省人大，公告第1号）第二条"), Value.of("《丙法》")))
            },
            {LAWS, Arrays.asList("甲法", null, "乙法"), two},
            {PARTIES, List.of(Map.of("name", "张三")), zhang},
            {PARTIES, Arrays.asList(cells, null), zhang},
        };
        for (var row : table) {
            assertThat(Entry.read((FieldType) row[0], Entered.of(row[1])))
                    .as("%s", row[1])
                    .isEqualTo(row[2]);
        }
    }

    @Test
    void what_cannot_be_understood_is_refused_with_a_complaint() {
        Object[][] table = {
            {TEXT, "太长的一段话", "太长的一段话", "超过5个字，请压缩"},
            {TEXT, LocalDate.of(2026, 3, 5), "2026-03-05", "应填写文字"},
            {TEXT, List.of("甲", "乙"), "甲、乙", "应填写文字"},
            {MONEY, "三百多", "三百多", "应填写数字，不要带“余”“多”等字样"},
            {DATE, "2026-2-30", "2026-2-30", "没有这一天"},
            {YES_NO, "也许", "也许", "应填写“是”或者“否”"},
            {CHOICE, "written", "written", "不在可选范围内，可选：口头协议"},
            {PARTIES, "张三", "张三", "应逐行填写"},
            {PARTIES, List.of("张三"), "张三", "应逐行填写"},
            {PARTIES, List.of(Map.of("age", 30)), "age", "没有“age”这一列"},
        };
        for (var row : table) {
            assertThat(Entry.read((FieldType) row[0], Entered.of(row[1])))
                    .isEqualTo(new Value.Unread((String) row[2], (String) row[3]));
        }
    }

    @Test
    void nothing_entered_is_no_value() {
        assertThat(Entry.read(TEXT, null)).isNull();
        assertThat(Entry.read(DATE, Entered.of("  "))).isNull();
        assertThat(Entry.read(LAWS, Entered.of(List.of(" ")))).isNull();
        assertThat(Entry.read(PARTIES, Entered.of(List.of(Map.of())))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1e308, 数字太大",
        "-1e308, 数字太大",
        "1e999999999, 数字太大",
        "1e-999999999, 小数位数太多",
        "0.0000000000000000000001, 小数位数太多"
    })
    void a_number_nobody_means_is_refused_however_it_comes_in(String entered, String complaint) {
        for (Object one : List.of(entered, new BigDecimal(entered))) {
            assertThat(Entry.read(MONEY, Entered.of(one)))
                    .isInstanceOfSatisfying(
                            Value.Unread.class,
                            unread -> assertThat(unread.complaint()).isEqualTo(complaint));
        }
    }

    @ParameterizedTest
    @CsvSource({"'12,000元', 12000", "３０００, 3000", "0.50, 0.50"})
    void an_amount_as_people_write_it_is_understood(String entered, BigDecimal amount) {
        assertThat(Entry.read(MONEY, Entered.of(entered))).isEqualTo(new Value.Amount(amount));
    }
}
