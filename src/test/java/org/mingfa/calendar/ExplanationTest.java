package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void working_days_are_told_with_the_rest_days_between_them_and_the_notice() {
        assertThat(explain("2026-09-28", "7 working days", Ending.AS_IS))
                .containsExactly(
                        "2026年9月28日为起始日，不计入，次日起算，期限为7个工作日。",
                        "9月29日、30日为第1至2个工作日。",
                        "10月1日至7日国庆节放假不计（国办发明电〔2025〕7号）；10月8日、9日为第3至4个工作日。",
                        "10月10日（星期六）国庆节调休上班，计入，为第5个工作日。",
                        "10月11日周末不计；10月12日、13日为第6至7个工作日。",
                        "10月13日届满。");
    }

    @Test
    void two_make_up_days_running_are_told_together() {
        assertThat(explain("2019-01-30", "5 working days", Ending.AS_IS))
                .contains(
                        "2月2日（星期六）、3日（星期日）春节调休上班，计入，为第3至4个工作日。",
                        "2月4日至10日春节放假不计（国办发明电〔2018〕15号、国办发明电〔2019〕3号）；2月11日为第5个工作日。");
    }

    @Test
    void what_the_notice_to_come_decides_is_told_from_the_first_day_it_may_move() {
        assertThat(explain("2026-12-21", "8 working days", Ending.AS_IS))
                .containsExactly(
                        "2026年12月21日为起始日，不计入，次日起算，期限为8个工作日。",
                        "12月22日至25日为第1至4个工作日。",
                        "12月26日起要看国务院办公厅2027年放假调休的通知，通知还没有录入：最早12月30日届满，最迟2027年1月4日届满，以通知为准。");
        assertThat(explain("2026-12-02", "30 days", Ending.ROLLS_OVER))
                .containsExactly(
                        "2026年12月2日为起始日，不计入，次日起算，期限为30日。",
                        "12月3日至2027年1月1日为第1至30日。",
                        "最后一日1月1日为元旦放假（《全国年节及纪念日放假办法》），顺延至其后第一个工作日（《民法典》第二百零三条、《民事诉讼法》第八十五条）。",
                        "1月4日起要看国务院办公厅2027年放假调休的通知，通知还没有录入：最早1月4日届满，最迟1月5日届满，以通知为准。");
    }

    @Test
    void a_roll_over_is_told_with_its_reason() {
        assertThat(explain("2026-09-01", "30 days", Ending.ROLLS_OVER))
                .containsExactly(
                        "2026年9月1日为起始日，不计入，次日起算，期限为30日。",
                        "9月2日至10月1日为第1至30日。",
                        "最后一日10月1日为国庆节放假（国办发明电〔2025〕7号），" + "顺延至其后第一个工作日10月8日届满（《民法典》第二百零三条、《民事诉讼法》第八十五条）。");
        assertThat(explain("2026-11-05", "30 days", Ending.ROLLS_OVER))
                .endsWith("最后一日12月5日为周末，顺延至其后第一个工作日12月7日届满（《民法典》第二百零三条、《民事诉讼法》第八十五条）。");
    }

    @Test
    void a_period_that_binds_the_organ_says_that_it_does_not_roll_over() {
        assertThat(explain("2026-12-21", "30 days", Ending.AS_IS))
                .containsExactly(
                        "2026年12月21日为起始日，不计入，次日起算，期限为30日。", "12月22日至2027年1月20日为第1至30日。", "1月20日届满；最后一日遇休息日不顺延。");
    }

    @Test
    void months_are_told_by_the_corresponding_day_and_what_suspension_did_to_it() {
        assertThat(explain("2025-08-31", "6 months", Ending.ROLLS_OVER, suspended("2025-12-30", "2026-01-08")))
                .containsExactly(
                        "2025年8月31日为起始日，不计入，次日起算，期限为6个月。",
                        "6个月后的当月没有31日，以月末2026年2月28日为最后一日。",
                        "2025年12月31日至2026年1月8日中止（等待鉴定意见），届满日顺延9天。",
                        "3月9日届满。");
        assertThat(explain("2025-05-20", "6 months", Ending.AS_IS))
                .containsExactly("2025年5月20日为起始日，不计入，次日起算，期限为6个月。", "6个月后的对应日为11月20日。", "11月20日届满；最后一日遇休息日不顺延。");
    }

    @Test
    void a_suspension_hides_the_holiday_it_covers() {
        assertThat(explain("2025-09-25", "5 working days", Ending.AS_IS, suspended("2025-09-30", "2025-10-09")))
                .containsExactly(
                        "2025年9月25日为起始日，不计入，次日起算，期限为5个工作日。",
                        "9月26日为第1个工作日。",
                        "9月27日周末不计；9月28日（星期日）国庆节、中秋节调休上班，计入，为第2个工作日。",
                        "9月29日、30日为第3至4个工作日。",
                        "10月1日至9日中止（等待鉴定意见），共9天不计；10月10日为第5个工作日。",
                        "10月10日届满。");
    }

    @Test
    void a_period_still_suspended_is_told_as_far_as_it_ran() {
        assertThat(explain("2026-03-02", "30 days", Ending.AS_IS, suspended("2026-03-10", null)))
                .containsExactly(
                        "2026年3月2日为起始日，不计入，次日起算，期限为30日。", "3月3日至10日为第1至8日。", "3月10日起中止（等待鉴定意见），次日起不计，恢复后方能确定届满日。");
    }

    @Test
    void of_two_suspensions_the_one_that_goes_on_keeps_the_end_open() {
        assertThat(explain(
                        "2026-03-02",
                        "30 days",
                        Ending.AS_IS,
                        suspended("2026-03-05", "2026-03-08"),
                        suspended("2026-03-12", null)))
                .containsExactly(
                        "2026年3月2日为起始日，不计入，次日起算，期限为30日。",
                        "3月3日至5日为第1至3日。",
                        "3月6日至8日中止（等待鉴定意见），共3天不计；3月9日至12日为第4至7日。",
                        "3月12日起中止（等待鉴定意见），次日起不计，恢复后方能确定届满日。");
    }

    private static List<String> explain(String start, String span, Ending ending, Suspension... suspensions) {
        return Notices.CALENDAR
                .reckon(LocalDate.parse(start), Span.parse(span), List.of(suspensions), ending)
                .explain();
    }

    private static Suspension suspended(String from, @Nullable String until) {
        return new Suspension(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "等待鉴定意见");
    }
}
