package org.mingfa.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.LawNames;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Extent;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;

/** Names of laws: that there is such a law, that it is in force, and that all are written alike. */
final class LawNameChecks implements Check {

    /**
     * A law named in the text.
     *
     * @param where with its brackets, if it has any
     * @param plain without 中华人民共和国
     */
    private record Named(Extent where, String plain, boolean full, boolean bracketed) {}

    private static final Pattern BRACKETED = Pattern.compile("《([^《》]{2,60})》");
    private static final Pattern BARE = Pattern.compile("[\\u4e00-\\u9fa5]{1,30}?法(?=典?(?:[、，。；和与及等的中第”）》\\s]|$))典?");
    private static final Pattern SEPARATOR = Pattern.compile("[、和与及]|以及");
    private static final Pattern LEADING =
            Pattern.compile("^.*(?:学习|宣传|贯彻|落实|实施|执行|宣讲|解读|普及|了解|掌握|遵守|依照|根据|按照|围绕|新修订的|新的|的|把|将|以|对|如)");
    private static final int LEAST = 3;
    private static final int MOST = 18;

    @Override
    public Set<String> finds() {
        return Set.of("D22");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var all = new ArrayList<Named>();
        for (var one : subject.body()) {
            var here = bracketed(one);
            here.forEach(named -> judge(named, subject, findings));
            var bare = bare(one, subject, findings);
            bare.forEach(named -> ended(named, subject, findings));
            all.addAll(here);
            mixedBrackets(here, bare, findings);
        }
        mixedNames(all, subject.law().laws(), findings);
    }

    private static List<Named> bracketed(ReadParagraph one) {
        var found = new ArrayList<Named>();
        var matcher = BRACKETED.matcher(one.text());
        while (matcher.find()) {
            var name = matcher.group(1);
            found.add(new Named(
                    new Extent(one, matcher.start(), matcher.end()),
                    LawNames.plain(name),
                    name.startsWith(LawNames.STATE),
                    true));
        }
        return found;
    }

    private static void judge(Named named, Subject subject, Findings findings) {
        var laws = subject.law().laws();
        if (ended(named, subject, findings)) {
            return;
        }
        boolean law = named.plain().endsWith("法") || named.plain().endsWith("法典");
        if (law && !laws.knows(named.plain()) && !laws.isNoLaw(named.plain())) {
            unknown(named.where(), named.plain(), laws, findings);
        }
        notYet(named, subject, findings);
    }

    private static void unknown(Extent where, String name, LawNames laws, Findings findings) {
        var like = laws.like(name);
        findings.add(
                "D22",
                Weight.ADVISE,
                where,
                "现行法律的名单里没有“" + name + "”（名单没有逐部查证，请核对）",
                like.isEmpty() ? "核对法律名称，写全称" : "核对后改为《" + String.join("》或者《", like) + "》");
    }

    private static boolean ended(Named named, Subject subject, Findings findings) {
        var ended = subject.law().laws().ended(named.plain());
        int year = subject.reading().year().orElse(0);
        if (ended.isEmpty() || ended.get().until().getYear() >= year) {
            return false;
        }
        var last = ended.get().until();
        findings.addDated(
                "D22",
                ended.get().lookedUp(),
                named.where(),
                "“" + named.plain() + "”在" + last.getYear() + "年" + last.getMonthValue() + "月" + last.getDayOfMonth()
                        + "日以后不再有效",
                "《" + ended.get().instead() + "》");
        return true;
    }

    private static void notYet(Named named, Subject subject, Findings findings) {
        var from = subject.law().laws().from(named.plain());
        var year = subject.reading().year();
        boolean results = subject.reading().isIn(named.where().paragraph(), PartContent.RESULTS);
        if (from.isPresent() && year.isPresent() && results && from.get().day().getYear() > year.get()) {
            findings.add(
                    "D22",
                    Weight.CONFIRM,
                    named.where(),
                    "这部法律从" + from.get().day() + "起施行，报告说的是" + year.get() + "年"
                            + (from.get().lookedUp() ? "" : "（日期没有查到出处，请核对）"),
                    "核对：当年只能是学习宣传，不能是贯彻实施");
        }
    }

    /** Laws written without brackets. Only what stands in a row of laws is taken for one. */
    private static List<Named> bare(ReadParagraph one, Subject subject, Findings findings) {
        var laws = subject.law().laws();
        var found = new ArrayList<Named>();
        var odd = new ArrayList<Extent>();
        for (var hit : Scan.all(one, BARE)) {
            if (inBrackets(hit)) {
                continue;
            }
            var text = hit.text();
            var known = laws.endOf(text);
            if (known != null) {
                found.add(new Named(hit.part(text.length() - known.length(), text.length()), known, false, false));
            } else if (!laws.isNoLaw(text)) {
                var name = LEADING.matcher(text.replaceFirst("^.*[和与及]", "")).replaceFirst("");
                if (name.length() >= LEAST && name.length() <= MOST && !laws.knows(name)) {
                    odd.add(hit.part(text.length() - name.length(), text.length()));
                }
            }
        }
        odd.stream()
                .filter(hit -> (!found.isEmpty() && near(hit, found))
                        || Scan.after(hit, 12).matches("等.{0,8}(法律|法规).*"))
                .forEach(hit -> unknown(hit, hit.text(), laws, findings));
        return found;
    }

    /** Whether nothing but a separator stands between it and a law. */
    private static boolean near(Extent hit, List<Named> known) {
        return known.stream().map(Named::where).anyMatch(one -> {
            var text = hit.paragraph().text();
            var between = one.to() <= hit.from()
                    ? text.substring(one.to(), hit.from())
                    : text.substring(Math.min(hit.to(), one.from()), one.from());
            return SEPARATOR.matcher(between).matches();
        });
    }

    private static boolean inBrackets(Extent hit) {
        var before = hit.paragraph().text().substring(0, hit.to());
        return before.lastIndexOf('《') > before.lastIndexOf('》');
    }

    private static void mixedBrackets(List<Named> bracketed, List<Named> bare, Findings findings) {
        for (var one : bare) {
            var sentence = one.where().paragraph().sentenceAt(one.where().from());
            boolean mixed = bracketed.stream()
                    .anyMatch(other -> isLegal(other.plain()) && other.where().overlaps(sentence));
            if (mixed && one.plain().length() >= LEAST) {
                findings.add(
                        "D22",
                        Weight.ADVISE,
                        one.where(),
                        "同一句里，有的法律法规加书名号，有的不加",
                        "法律法规名称一律加书名号，例如《" + one.plain() + "》");
                return;
            }
        }
    }

    private static boolean isLegal(String name) {
        return name.matches(".*(法|法典|条例|规定|办法|细则)");
    }

    private static void mixedNames(List<Named> all, LawNames laws, Findings findings) {
        var known = all.stream().filter(one -> laws.knows(one.plain())).toList();
        boolean full = known.stream().anyMatch(Named::full);
        known.stream()
                .filter(one -> full && !one.full() && !one.plain().equals("宪法"))
                .findFirst()
                .ifPresent(one -> findings.add(
                        "D22",
                        Weight.ADVISE,
                        one.where(),
                        "有的法律写全称（带“中华人民共和国”），有的写简称",
                        "全文统一；用全称的写《" + LawNames.STATE + one.plain() + "》"));
    }
}
