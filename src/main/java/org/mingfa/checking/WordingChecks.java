package org.mingfa.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Phrases;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.ReadParagraph;

/** WordPatterns and sentences: slips, repetitions, missing objects and commas, 的 for 地, 法制 for 法治. */
final class WordingChecks implements Check {

    private static final Pattern TWICE = Pattern.compile("([\\u4e00-\\u9fa5]{2,8})\\1");
    private static final Pattern RUN_ON = Pattern.compile("[^，。；：、！？“”《》（）\\s]{61,}");
    private static final Pattern SLOGAN = Pattern.compile("(?<what>[\\u4e00-\\u9fa5]{2})不出(?<place>街道|[村镇乡组格县])");

    @Override
    public Set<String> finds() {
        return Set.of("D11", "D11b", "D12", "D13", "D14", "D15", "D21", "D47");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var phrases = subject.law().phrases();
        for (var one : subject.body()) {
            slips(one, phrases, findings);
            wrong(one, phrases, findings);
            repeated(one, phrases, findings);
            incomplete(one, phrases, findings);
            particles(one, phrases, findings);
            fazhi(one, subject.law().words(), findings);
        }
        slogans(subject, findings);
    }

    /** Set phrases with a character missing, doubled, exchanged or wrong. */
    private static void slips(ReadParagraph one, Phrases phrases, Findings findings) {
        var text = one.text();
        for (int at = 0; at + Phrases.HEAD <= text.length(); at++) {
            for (var slip : phrases.slips().getOrDefault(text.substring(at, at + Phrases.HEAD), List.of())) {
                if (text.startsWith(slip.wrong(), at)) {
                    slip(new Extent(one, at, at + slip.wrong().length()), slip.phrase(), findings);
                }
            }
        }
        for (var phrase : phrases.phrases()) {
            int most = text.length() - phrase.length();
            for (int at = 0; phrase.length() > 8 && at <= most; at++) {
                if (differsInOne(text, at, phrase) && !isPhrase(text.substring(at, at + phrase.length()), phrases)) {
                    slip(new Extent(one, at, at + phrase.length()), phrase, findings);
                }
            }
        }
    }

    private static void slip(Extent where, String phrase, Findings findings) {
        if (!findings.covers("D11", where) && !findings.covers("D12", where)) {
            findings.add("D11", where, "固定说法是“" + phrase + "”，这里多字、少字或者错字", phrase);
        }
    }

    private static boolean isPhrase(String text, Phrases phrases) {
        return phrases.phrases().stream().anyMatch(one -> one.equals(text));
    }

    private static boolean differsInOne(String text, int at, String phrase) {
        int last = phrase.length() - 1;
        if (text.charAt(at) != phrase.charAt(0) || text.charAt(at + last) != phrase.charAt(last)) {
            return false;
        }
        int differing = -1;
        for (int i = 1; i < last; i++) {
            if (text.charAt(at + i) != phrase.charAt(i)) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        return differing > 0
                && Scan.isHan(text.charAt(at + differing))
                && !Phrases.isLight(phrase.charAt(differing))
                && !Phrases.isLight(text.charAt(at + differing));
    }

    private static void wrong(ReadParagraph one, Phrases phrases, Findings findings) {
        for (var hit : Scan.all(one, phrases.confusable())) {
            var right = phrases.confusables().getOrDefault(hit.text(), "");
            findings.add("D11", hit, "“" + hit.text() + "”应为“" + right + "”", right);
        }
        for (var pattern : phrases.doubled()) {
            for (var hit : Scan.all(one, pattern)) {
                findings.add(
                        "D11",
                        hit,
                        "多写了一个“" + hit.text().charAt(0) + "”字",
                        hit.text().substring(1));
            }
        }
        for (var collocation : phrases.collocations()) {
            for (var hit : Scan.all(one, collocation.after())) {
                if (!collocation
                        .expects()
                        .matcher(Scan.after(hit, collocation.within()))
                        .find()) {
                    var shown =
                            new Extent(one, hit.from(), Math.min(one.text().length(), hit.to() + collocation.within()));
                    findings.add("D11", shown, "“" + hit.text() + "”后面缺少所说的事物", "补上名词，例如“" + hit.text() + "案件”");
                }
            }
        }
    }

    private static void repeated(ReadParagraph one, Phrases phrases, Findings findings) {
        for (var hit : Scan.all(one, TWICE)) {
            findings.add(
                    "D14", hit, "相同的词连写了两遍", hit.text().substring(hit.text().length() / 2));
        }
        for (var hit : Scan.all(one, phrases.once())) {
            findings.add("D14", hit, "“" + hit.text() + "”在同一分句里出现了两次", "删去一个");
        }
    }

    private static void incomplete(ReadParagraph one, Phrases phrases, Findings findings) {
        for (var hit : Scan.all(one, phrases.withoutObject())) {
            findings.add("D13", hit, "“" + hit.text() + "”后面没有宾语，句子不完整", "补上做了什么");
        }
        var matcher = phrases.withoutComma().matcher(one.text());
        while (matcher.find()) {
            int at = matcher.start("moving");
            var where = new Extent(one, matcher.start(), matcher.end());
            findings.add(
                    "D15",
                    where,
                    "“" + one.text().charAt(at) + "”之前已经说完一件事，中间缺少逗号",
                    one.text().substring(matcher.start(), at) + "，" + one.text().substring(at, matcher.end()));
        }
        for (var hit : Scan.all(one, RUN_ON)) {
            findings.add("D15", hit, "连续" + hit.text().length() + "字没有停顿", "按意思断成两三个分句");
        }
    }

    private static void particles(ReadParagraph one, Phrases phrases, Findings findings) {
        var matcher = phrases.adverbial().matcher(one.text());
        while (matcher.find()) {
            findings.add(
                    "D11b",
                    new Extent(one, matcher.start(), matcher.end()),
                    "动词前面的修饰语用“地”",
                    one.text().substring(matcher.start(), matcher.start("de")) + "地"
                            + one.text().substring(matcher.end("de"), matcher.end()));
        }
    }

    private static void fazhi(ReadParagraph one, WordPatterns words, Findings findings) {
        for (var hit : Scan.all(one, words.fazhi())) {
            int to = Math.min(one.text().length(), hit.to() + 2);
            var shown = new Extent(one, hit.from(), to);
            if (!insideTitle(hit)) {
                findings.add(
                        "D21", shown, "这里说的是依法治理，用“法治”；“法制”只指法律制度", shown.text().replace("法制", "法治"));
            }
        }
    }

    private static boolean insideTitle(Extent hit) {
        var before = hit.paragraph().text().substring(0, hit.from());
        return before.lastIndexOf('《') > before.lastIndexOf('》');
    }

    private static void slogans(Subject subject, Findings findings) {
        var said = new HashMap<String, HashSet<String>>();
        for (var one : subject.body()) {
            var matcher = SLOGAN.matcher(one.text());
            while (matcher.find()) {
                var place = matcher.group("place");
                var what = matcher.group("what");
                var used = said.computeIfAbsent(place, _ -> new HashSet<>());
                boolean unusual = unusual(subject.law().phrases().slogans(), place, what);
                boolean mixed = used.add(what) && used.size() > 1;
                if (unusual || mixed) {
                    var samples = new ArrayList<>(subject.law().phrases().samplesOf(place));
                    findings.add(
                            "D47",
                            new Extent(one, matcher.start(), matcher.end()),
                            mixed && !unusual ? "同一口号前后说法不一" : "与通行的说法不同",
                            String.join("、", samples));
                }
            }
        }
    }

    private static boolean unusual(List<Phrases.Slogan> slogans, String place, String what) {
        var known = slogans.stream().filter(one -> one.place().equals(place)).toList();
        return !known.isEmpty() && known.stream().noneMatch(one -> one.usual().contains(what));
    }
}
