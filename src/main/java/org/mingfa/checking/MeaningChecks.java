package org.mingfa.checking;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Phrases;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.StatedFigure;

/** What words mean: claims without limit, powers a township has not, names for two things, words that hurt. */
final class MeaningChecks implements Check {

    private static final Pattern CORE = Pattern.compile("(普法依法治理|普法|全面依法治[镇乡]|依法治[镇乡]|法治政府建设|法治建设)工?作?领导小组");
    private static final int NEAR = 4;
    private static final int SAME_MATTER = 40;

    @Override
    public Set<String> finds() {
        return Set.of("D39", "D44", "D45", "D46", "D48");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        absolute(subject, findings);
        powers(subject, findings);
        terms(subject, findings);
        groups(subject, findings);
        belittling(subject, findings);
    }

    private static void absolute(Subject subject, Findings findings) {
        var words = subject.law().words();
        for (var part : subject.reading().parts()) {
            boolean plan = part.heading() != null && part.has(PartContent.NEXT);
            var pattern = plan ? words.absolutePlans() : words.absoluteResults();
            for (var hit : Scan.together(Scan.all(part.paragraphs(), pattern), NEAR)) {
                if (!plan && isCounted(hit, words)) {
                    continue;
                }
                findings.add(
                        "D39",
                        plan ? Weight.CONFIRM : subject.law().rule("D39").severity(),
                        hit,
                        plan ? "打算里说得绝对，要有期限和数目，来年才能兑现" : "说得绝对，要有逐项的证据",
                        plan ? "写明到什么时候、多少个" : "写“应有多少、实有多少”，例如“20个村覆盖20个”；没有证据的删去");
            }
        }
    }

    /** Whether it says no more than that all of so many were done: 12名班子成员全部完成述法. */
    private static boolean isCounted(Extent hit, WordPatterns words) {
        return words.allOfThem().matcher(hit.text()).matches()
                && StatedFigure.in(sentenceBefore(hit)).stream().anyMatch(one -> !one.isShare());
    }

    private static void powers(Subject subject, Findings findings) {
        var words = subject.law().words();
        var level = subject.issuer().level();
        for (var power : words.powers()) {
            if (power.alsoOf().contains(level.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (var hit : Scan.together(Scan.all(subject.body(), power.words()), SAME_MATTER)) {
                var clause = clauseBefore(hit);
                boolean others = words.takingPart().matcher(clause).find()
                        || words.listOfOthers().matcher(clause).find();
                if (!others) {
                    findings.add(
                            "D44", hit, "这是" + power.of() + "的职权，不是" + level.chinese() + "的", "删去；只是参加了的，写明参加了什么、几次");
                }
            }
        }
    }

    private static String sentenceBefore(Extent hit) {
        var text = hit.paragraph().text();
        return text.substring(hit.paragraph().sentenceAt(hit.from()).from(), hit.from());
    }

    private static String clauseBefore(Extent hit) {
        var text = hit.paragraph().text();
        int from = hit.from();
        while (from > 0 && "，。；：".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, hit.from());
    }

    /** A short name used near words of one meaning in one place, and of another elsewhere. */
    private static void terms(Subject subject, Findings findings) {
        for (var term : subject.law().phrases().terms()) {
            var used = new LinkedHashMap<String, Extent>();
            var pattern = Pattern.compile("“?" + Pattern.quote(term.name()) + "”?");
            for (var hit : Scan.all(subject.body(), pattern)) {
                meaning(hit, term).ifPresent(meaning -> used.putIfAbsent(meaning, hit));
            }
            if (used.size() > 1) {
                var second = used.values().stream().skip(1).findFirst().orElseThrow();
                findings.add(
                        "D45",
                        second,
                        "“" + term.name() + "”在这份报告里有两种意思：" + String.join("；", used.keySet()),
                        "其中一种写全称");
            }
        }
    }

    private static Optional<String> meaning(Extent hit, Phrases.Term term) {
        var sentence = hit.paragraph().sentenceAt(hit.from()).text();
        return term.meanings().entrySet().stream()
                .filter(entry -> entry.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void groups(Subject subject, Findings findings) {
        var names = new LinkedHashSet<String>();
        for (var one : subject.body()) {
            var matcher = CORE.matcher(one.text());
            while (matcher.find()) {
                boolean further = names.add(matcher.group(1)) && names.size() > 1;
                if (further) {
                    findings.add(
                            "D46",
                            new Extent(one, matcher.start(), matcher.end()),
                            "前面说“" + names.getFirst() + "领导小组”，这里说“" + matcher.group(1) + "领导小组”，看不出是一个还是两个",
                            "是同一机构的，用文件里的全称；是两个的，分别写明成立文件");
                }
            }
        }
    }

    private static void belittling(Subject subject, Findings findings) {
        var words = subject.law().words();
        for (var one : subject.body()) {
            if (!words.villagers().matcher(one.text()).find()) {
                continue;
            }
            var hits = Scan.all(one, words.belittling());
            if (!hits.isEmpty()) {
                var all = new Extent(one, hits.getFirst().from(), hits.getLast().to());
                findings.add("D48", all, "对群众的措辞带有贬低", told(one));
            }
        }
    }

    private static String told(ReadParagraph one) {
        return one.text().contains("意识") || one.text().contains("观念") ? "写工作的不足，例如“普法覆盖不够，针对性不强”" : "改为平和、具体的说法";
    }
}
