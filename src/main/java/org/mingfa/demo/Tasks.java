package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.law.Entered;

/** Tasks under supervision: done in time, done late, sent back, overdue, unanswered. */
final class Tasks {

    private static final Material BOOK = Material.read("task-supervision");

    private final Town town;
    private final Random random;
    private final List<String> titles;
    private int told;

    Tasks(Town town) {
        this.town = town;
        this.random = new Random(town.code().hashCode() + 37L);
        this.titles = BOOK.texts("titles");
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        for (int i = 0; i < town.villages().size() * 2 / 3; i++) {
            scripts.add(past(town.someDay(random, Town.FIRST_DAY, town.lastDay().minusDays(60)), i));
        }
        scripts.add(task(town.workingDaysAgo(6), 30));
        scripts.add(task(town.workingDaysAgo(14), 40));
        scripts.add(task(town.workingDaysAgo(1), 30).leftAt("assign"));
        scripts.add(unanswered());
        scripts.add(overdue());
        scripts.add(task(town.workingDaysAgo(16), 28).paces("progress", 4, 4).leftAt("check-close"));
        return scripts;
    }

    /** What the heads ordered in the year the last report is about; its records name them. */
    List<Script> ofTheHeads() {
        var year = YearlyReports.ended(town.lastDay());
        return List.of(
                ordered("村级合同清理", town.working(LocalDate.of(year, 3, 10))),
                ordered("土地流转纠纷化解", town.working(LocalDate.of(year, 9, 8))));
    }

    private Script ordered(String title, LocalDate day) {
        return task(day, 45)
                .with("title", title)
                .with("register.source", "instruction")
                .paces("assign", 0, 0);
    }

    private Script past(LocalDate day, int number) {
        return switch (number % 5) {
            case 0 ->
                task(day, 30)
                        .ends("check-close", "sent-back", "passed")
                        .with("check-close.verified", false, true)
                        .with("check-close.finding", "两个村没有完成，佐证照片与现场不符，退回继续办理。", "已按标准完成。");
            case 1 -> lateOne(day);
            case 2 -> task(day, 30).tries(Misstep.lacking("progress", "proof", Map.of("percent", 100)));
            default -> task(day, 45);
        };
    }

    private Script task(LocalDate day, int days) {
        var title = titles.get((told++ + town.code().hashCode() % 7 + 7) % titles.size());
        return new Script("task-supervision", day, List.of(new Material(Map.of()), BOOK))
                .with("title", title)
                .with("due", day.plusDays(days))
                .repeats("progress", 2)
                .with("progress.percent", 60, 100)
                .with("progress.state", "已部署到村并建立台账，正在推进。", "任务已全部完成，佐证材料已整理。")
                .attaches("progress", "proof", entries -> Entered.of(100).equals(entries.get("percent")))
                .ends("check-close", "passed")
                .with("check-close.finished-on", "+0d");
    }

    private Script lateOne(LocalDate day) {
        return task(day, 20)
                .paces("progress", 11, 14)
                .also("remind", "assign")
                .also("extend", "progress")
                .with("extend.due", day.plusDays(60));
    }

    /** Handed over weeks ago, reminded, no answer. */
    private Script unanswered() {
        return task(town.workingDaysAgo(26), 60)
                .also("remind", "assign")
                .paces("remind", 14, 15)
                .leftAt("progress");
    }

    /** Past its day, half done, and named in a circular. */
    private Script overdue() {
        return task(town.workingDaysAgo(40), 30)
                .paces("progress", 7, 8)
                .with("progress.percent", 40, 60)
                .also("circulate", "progress")
                .paces("circulate", 14, 15)
                .leftAt("check-close");
    }
}
