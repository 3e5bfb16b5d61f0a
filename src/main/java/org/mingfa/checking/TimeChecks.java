package org.mingfa.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Politics;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Extent;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;

/** What a report says of time: references that have been overtaken, 今年 for a year that is over, a year not named. */
final class TimeChecks implements Check {

    private static final Pattern PLENUMS =
            Pattern.compile("(?<congress>[一二三四五六七八九十]{2,3}届)(?<numbers>[一二三四五六七八]中(?:[、和及][一二三四五六七八]中){0,7})全会");
    private static final Pattern HISTORY = Pattern.compile("^(以来|报告|提出|召开|代表|首次|明确提出|通过)");
    private static final Pattern THIS_YEAR = Pattern.compile("(?<!每|逐|历)今年(?:以来|来)?");
    private static final Pattern YEAR_ON = Pattern.compile("20\\d\\d年来");
    private static final Pattern YEAR_NAMED = Pattern.compile("20\\d\\d\\s*年|下一?年度|明年|来年");
    private static final Pattern ENDING = Pattern.compile("总结|验收|评估|收官|收尾|成果|经验|实施以来|期间");
    private static final int NEAR = 24;

    @Override
    public Set<String> finds() {
        return Set.of("D23", "D24", "D25");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        subject.day().ifPresent(day -> {
            for (var one : subject.body()) {
                overtaken(one, subject.law().politics(), day, findings);
            }
        });
        subject.reading().year().ifPresent(year -> {
            plans(subject, year, findings);
            bodies(subject, year, findings);
        });
        thisYear(subject, findings);
        yearNamed(subject, findings);
    }

    private static void overtaken(ReadParagraph one, Politics politics, LocalDate day, Findings findings) {
        var newest = politics.newest(day);
        if (newest.isEmpty()) {
            return;
        }
        var hits = new ArrayList<Extent>();
        for (var congress : politics.congresses()) {
            if (congress.since().isBefore(newest.get().since())) {
                Scan.all(one, Pattern.compile(congress.name() + "(?!届)")).stream()
                        .filter(hit -> !HISTORY.matcher(Scan.after(hit, 6)).find())
                        .forEach(hits::add);
            }
        }
        for (var hit : Scan.all(one, PLENUMS)) {
            if (isOvertaken(hit, politics, day)) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingInt(Extent::from));
        for (var hit : Scan.together(hits, NEAR)) {
            var sentence = one.sentenceAt(hit.from()).text();
            if (!sentence.contains(newest.get().name())) {
                findings.addDated(
                        "D23",
                        newest.get().lookedUp(),
                        hit,
                        "到" + day + "，已经召开党的" + newest.get().name() + "，这里仍以以前的会议为依据",
                        proposal(politics, day));
            }
        }
    }

    private static boolean isOvertaken(Extent hit, Politics politics, LocalDate day) {
        var matcher = PLENUMS.matcher(hit.text());
        if (!matcher.find() || HISTORY.matcher(Scan.after(hit, 6)).find()) {
            return false;
        }
        var newest = politics.newestPlenum(day);
        return newest.isPresent() && !newest.get().congress().equals(matcher.group("congress"));
    }

    private static String proposal(Politics politics, LocalDate day) {
        var congress = politics.newest(day).map(Politics.Congress::name).orElse("");
        var plenum = politics.newestPlenum(day)
                .map(one -> "和" + one.congress() + one.number() + "全会")
                .orElse("");
        return "党的" + congress + plenum + "精神（以最新的会议为准）";
    }

    private static void plans(Subject subject, int year, Findings findings) {
        for (var plan : subject.law().politics().plans()) {
            for (var part : subject.reading().parts()) {
                int of = part.heading() != null && part.has(PartContent.NEXT) ? year + 1 : year;
                if (plan.to().getYear() < of) {
                    Scan.all(part.paragraphs(), plan.pattern()).stream()
                            .filter(hit -> !ENDING.matcher(Scan.after(hit, 16).split("[，。；]", 2)[0])
                                    .find())
                            .forEach(hit -> findings.addDated(
                                    "D23",
                                    plan.lookedUp(),
                                    hit,
                                    plan.name() + "到" + plan.to().getYear() + "年为止，不能作为" + of + "年工作的依据",
                                    plan.instead()));
                }
            }
        }
    }

    private static void bodies(Subject subject, int year, Findings findings) {
        for (var body : subject.law().politics().bodies()) {
            if (body.until().getYear() >= year) {
                continue;
            }
            for (var hit : Scan.all(subject.body(), body.pattern())) {
                if (!Scan.before(hit, 1).equals("原")) {
                    findings.addDated("D23", body.lookedUp(), hit, "机构改革后不再叫“" + body.name() + "”", body.instead());
                }
            }
        }
    }

    private static void thisYear(Subject subject, Findings findings) {
        var year = subject.reading().year();
        var date = subject.reading().date();
        boolean within = year.isPresent() && date.isPresent() && date.get().getYear() == year.get();
        var past = year.map(one -> one + "年").orElse("所报告的年度");
        for (var part : subject.reading().parts()) {
            if (part.heading() != null && part.has(PartContent.NEXT)) {
                continue;
            }
            for (var hit : within ? List.<Extent>of() : Scan.all(part.paragraphs(), THIS_YEAR)) {
                boolean dated = date.isPresent();
                findings.add(
                        "D24",
                        dated ? Weight.FIX : Weight.ADVISE,
                        hit,
                        dated ? "报告落款是" + date.get().getYear() + "年，“今年”指的是落款那一年" : "年度报告在次年上报和公开，“今年”会被读成次年",
                        past);
            }
            for (var hit : Scan.all(part.paragraphs(), YEAR_ON)) {
                findings.add("D24", hit, "“某年来”不成话", hit.text().replace("来", "以来") + "，或者“" + past + "”");
            }
        }
    }

    private static void yearNamed(Subject subject, Findings findings) {
        if (!subject.reading().title().isEmpty() && !subject.reading().titleHasYear()) {
            findings.add("D25", subject.title(), "标题没有写明是哪一年的报告", "标题写明年度，例如“" + FormChecks.name(subject) + "”");
        }
        for (var part : subject.reading().parts(PartContent.NEXT)) {
            var heading = part.heading();
            if (heading != null
                    && !YEAR_NAMED.matcher(heading.text() + part.text()).find()) {
                var next =
                        subject.reading().year().map(year -> (year + 1) + "年").orElse("下一年度");
                findings.add("D25", heading.all(), "下一年度安排没有写明是哪一年", next + "主要工作安排");
            }
        }
    }
}
