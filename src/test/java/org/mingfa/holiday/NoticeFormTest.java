package org.mingfa.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.holiday.NoticeForm.Content;
import org.mingfa.holiday.NoticeForm.Outcome;

/** What a notice may look like when somebody brings it in, and what each mistake is told as. */
class NoticeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final HolidayNotice EXERCISE = Published.exercise();

    private static Outcome read(HolidayNotice notice, Content content) {
        return new NoticeForm(
                        String.valueOf(notice.year()),
                        notice.number(),
                        notice.published().toString(),
                        "演练材料，不是真实通知",
                        notice.extension(),
                        content)
                .read(TODAY);
    }

    private static HolidayNotice sound(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Sound.class);
        return ((Outcome.Sound) outcome).notice();
    }

    private static List<String> mistakes(Content content) {
        var outcome = read(EXERCISE, content);
        assertThat(outcome).isInstanceOf(Outcome.Unsound.class);
        return ((Outcome.Unsound) outcome).mistakes();
    }

    private static String prose() {
        return Published.prose(EXERCISE);
    }

    private static List<String> mistakesOf(String prose) {
        return mistakes(new Content.Prose(prose));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void every_real_year_reads_back_from_prose_of_both_wordings_and_from_a_table(int year) {
        var real = Published.of(year);
        for (var content : List.of(
                new Content.Prose(Published.prose(real)),
                new Content.Prose(Published.olderProse(real)),
                Content.Table.of(real.days()))) {
            var read = sound(read(real, content));
            assertThat(read.off()).isEqualTo(real.off());
            assertThat(read.worked()).isEqualTo(real.worked());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void a_table_without_names_finds_each_holiday_by_its_statutory_days(int year) {
        var real = Published.of(year);
        var bare = real.days()
                .lines()
                .map(line -> line.substring(0, 11) + (line.endsWith("放假") ? "放假" : "上班"))
                .collect(Collectors.joining("\r\n", "\uFEFF日期,类型\r\n", "\r\n"));
        var read = sound(read(real, Content.Table.of(bare)));
        assertThat(read.asYear().holidays().keySet())
                .isEqualTo(real.asYear().holidays().keySet());
        assertThat(read.asYear().makeUpDays().keySet())
                .isEqualTo(real.asYear().makeUpDays().keySet());
    }

    @Test
    void the_notice_bears_its_number_its_year_and_its_day() {
        var outcome = new NoticeForm("2027", "", "", "演练材料", false, new Content.Prose(prose())).read(TODAY);
        assertThat(sound(outcome).number()).isEqualTo("演练发电〔2026〕99号");
        assertThat(sound(outcome).published()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void full_width_digits_blanks_and_half_width_brackets_make_no_difference() {
        var odd = prose().chars()
                .mapToObj(c ->
                        c >= '0' && c <= '9' ? " " + (char) (c - '0' + '０') + "\u200B\u00A0" : String.valueOf((char) c))
                .collect(Collectors.joining())
                .replace('（', '(')
                .replace('）', ')')
                .replace("：", " : ");
        assertThat(sound(read(EXERCISE, new Content.Prose(odd))).days()).isEqualTo(EXERCISE.days());
    }

    @Test
    void typed_lines_join_holidays_that_share_their_days_and_take_days_as_people_write_them() {
        var lines = List.of(
                new NoticeForm.Line("元旦", "2020-01-01", "2020-01-01", ""),
                new NoticeForm.Line("春节", "2020-01-24", "2020-02-02", "1月19日"),
                new NoticeForm.Line("清明节", "2020-04-04", "2020-04-06", ""),
                new NoticeForm.Line("劳动节", "2020-05-01", "2020-05-05", "4月26日、5月9日"),
                new NoticeForm.Line("端午节", "2020-06-25", "2020-06-27", "6月28日（周日）"),
                new NoticeForm.Line("中秋节", "2020-10-01", "2020-10-08", "9月27日、10月10日"),
                new NoticeForm.Line("国庆节", "2020-10-01", "2020-10-08", "9月27日、10月10日"));
        var read = sound(read(Published.of(2020), new Content.Typed(lines)));
        assertThat(read.asYear().holidays().keySet())
                .isEqualTo(Published.of(2020).asYear().holidays().keySet());
        assertThat(read.worked()).hasSize(6).contains(new MakeUpDay(LocalDate.of(2020, 9, 27), "中秋节、国庆节"));
    }

    @Test
    void two_holidays_are_not_a_year() {
        var two = prose().lines().filter(line -> !line.matches("　　[三四五六七]、.*")).collect(Collectors.joining("\n"));
        assertThat(mistakesOf(two))
                .containsExactly(
                        "缺少“清明节”的放假安排，请补全七个节日。",
                        "缺少“劳动节”的放假安排，请补全七个节日。",
                        "缺少“端午节”的放假安排，请补全七个节日。",
                        "缺少“中秋节”的放假安排，请补全七个节日。",
                        "缺少“国庆节”的放假安排，请补全七个节日。");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        var wrong = prose().replace("2月28日（周日）上班", "3月3日（周三）上班")
                .replace("5月1日（周六）至5日（周三）", "5月2日（周日）至6日（周四）")
                .replace("6月9日（周三）放假1天", "6月31日放假1天");
        assertThat(mistakesOf(wrong))
                .containsExactly(
                        "“端午节”中的“6月31日”不存在，请核对。",
                        "“劳动节”的放假没有包括法定的2027年5月1日，请核对日期。",
                        "缺少“端午节”的放假安排，请补全七个节日。",
                        "上班日2027年3月3日（星期三）不是周末，请核对日期。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1月1日（周五）至 | 1月1日（周四）至 | “元旦”中2027年1月1日是星期五，不是星期四，请核对日期和年份。",
                "共9天 | 共8天 | “春节”写的是共8天，按日期算是9天，请核对。",
                "2月14日（周日）、 | 2月13日（周六）、 | 2027年2月13日既放假又上班，请核对。",
                "10月9日（周六） | 9月26日（周日） | 2027年9月26日上班写了两次，请留一次。",
                "5月8日（周六） | 2026年5月9日（周六） | 上班日2026年5月9日不在2027年，请核对年份。",
                "至5日（周三） | 至4月30日 | “劳动节”放假到2027年4月30日，早于开始的2027年5月1日，请核对。",
                "至7日（周四） | 至11月7日（周日） | “国庆节”放假超过15天，请核对日期。",
                "2027年元旦 | 2026年元旦 | 内容是2026年的安排，选的是2027年，请核对。"
            })
    void each_mistake_is_told_in_plain_words(String right, String wrong, String told) {
        assertThat(prose()).contains(right);
        assertThat(mistakesOf(prose().replace(right, wrong))).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2月14日（周日）、 | '' | 多1天，请核对是否漏了上班日", "至5日（周三）放假调休，共5天 | 至4日放假调休，共4天 | 少1天，请核对是否漏了放假日、多了上班日"})
    void days_off_and_days_worked_must_come_to_what_the_law_gives(String right, String wrong, String told) {
        assertThat(prose()).contains(right);
        assertThat(mistakesOf(prose().replace(right, wrong)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void more_days_than_the_law_gives_need_the_word_that_they_were_prolonged() {
        var real = Published.of(2020);
        var unsaid = new HolidayNotice(
                real.year(), real.number(), real.published(), real.source(), false, real.off(), real.worked());
        var told = (Outcome.Unsound) read(unsaid, Content.Table.of(real.days()));
        assertThat(told.mistakes()).singleElement().asString().contains("多2天", "临时延长假期");
        assertThat(sound(read(real, Content.Table.of(real.days()))).extension()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2028", "20277", "99999999999", "-2027", "1900", "二〇二七"})
    void a_year_nobody_can_know_is_refused(String year) {
        var form = new NoticeForm(year, "演练发电〔2026〕99号", "2026-11-19", "演练材料", false, new Content.Prose(prose()));
        assertThat(((Outcome.Unsound) form.read(TODAY)).mistakes())
                .singleElement()
                .asString()
                .startsWith("年份应当是2014年至2027年");
    }

    @Test
    void number_source_and_day_of_publication_are_asked_for() {
        var table = Content.Table.of(EXERCISE.days());
        var form = new NoticeForm("2027", "没有文号", "2026-12-24", "  ", false, table);
        assertThat(((Outcome.Unsound) form.read(TODAY)).mistakes())
                .containsExactly(
                        "请填写文号，例如“国办发明电〔2025〕7号”；改过的写上两个文号，中间用顿号。",
                        "公布日期2026年12月24日还没有到，请核对。",
                        "请填写来源，例如中国政府网的网址，不超过300字。");
    }

    @Test
    void a_table_saved_by_excel_on_a_chinese_system_reads_the_same() {
        var gbk = ("日期,类型\r\n" + EXERCISE.days()).getBytes(Charset.forName("GBK"));
        assertThat(sound(read(EXERCISE, new Content.Table(gbk))).days()).isEqualTo(EXERCISE.days());
    }

    /** What a spreadsheet saves, and what people type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "commas           | ,  | %s",
                "tabs             | <tab> | %s",
                "semicolons       | ;  | %s",
                "full-width signs | ，  | %s",
                "quoted           | ,  | \"%s\"",
                "spaces around    | ,  | ` %s `"
            })
    void a_table_reads_the_same_however_its_cells_are_parted(String told, String separator, String cell) {
        var table = EXERCISE.days()
                .lines()
                .map(line -> Arrays.stream(line.split(","))
                        .map(cell::formatted)
                        .collect(Collectors.joining(separator.replace("<tab>", "\t"))))
                .collect(Collectors.joining("\r\n"));
        assertThat(sound(read(EXERCISE, Content.Table.of(table))).days())
                .as(told)
                .isEqualTo(EXERCISE.days());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`2027-01-01,`元旦放假     | 文件 第1行：引号不成对。内容里有引号的，在Excel或者WPS里打开再另存一次",
                "PK\u0003\u0004……         | 文件是工作簿，不是CSV。请在Excel或者WPS里另存为“CSV UTF-8（逗号分隔）”再用。",
                "2027-01-01\u0000,元旦放假 | 文件的文字编码认不出来。请在Excel或者WPS里另存为“CSV UTF-8（逗号分隔）”再用。",
                "2027-01-01 元旦放假        | 第1行的日期“2027-01-01元旦放假”读不懂或者不存在，请写成2026-01-01的样子。"
            })
    void a_file_that_is_no_such_table_is_told_what_it_is(String file, String told) {
        assertThat(mistakes(Content.Table.of(file.replace('`', '"')))).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",,\n"})
    void an_empty_table_says_what_belongs_in_it(String empty) {
        assertThat(mistakes(Content.Table.of(empty))).containsExactly("文件是空的。每行写一天：日期、放假或者上班、节日。");
    }

    @Test
    void each_line_of_a_table_that_cannot_be_read_is_named() {
        var table = EXERCISE.days() + "\n2027-02-30,放假\n2027-12-25,圣诞节放假\n2027-01-01,放假\n2027-03-01,调休";
        int first = Arrays.asList(EXERCISE.days().split("\n")).size() + 1;
        assertThat(mistakes(Content.Table.of(table)))
                .startsWith(
                        "第" + first + "行的日期“2027-02-30”读不懂或者不存在，请写成2026-01-01的样子。",
                        "第" + (first + 1) + "行的“圣诞节放假”读不懂，请写“放假”或者“上班”，后面可以写节日。",
                        "第" + (first + 2) + "行的2027年1月1日前面已经写过，请留一行。",
                        "第" + (first + 3) + "行的“调休”读不懂，请写“放假”或者“上班”，后面可以写节日。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今天天气很好", "<script>alert(1)</script>"})
    void text_that_is_no_notice_says_what_to_paste(String text) {
        assertThat(mistakesOf(text)).containsExactly("没有读到节假日。请复制通知全文，从“一、元旦”到“七、国庆节”都要有。");
    }
}
