package org.mingfa.checking;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.document.DocumentNumber;
import org.mingfa.reading.ReadParagraph;

/** Single signs: foreign words, remains of a word processor, half-width punctuation, dots in dates. */
final class CharacterChecks implements Check {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,60}+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[\\w./:?=&%-]{1,200}+|(?<![\\w.-])[\\w.-]{1,60}(?:@[\\w.-]{1,60}+|\\.(?:com|cn|org|net)\\b[\\w./-]*)");
    private static final Pattern ROAD = Pattern.compile("[A-Z]{1,2}\\d+[A-Z]?");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5”》）])[,;:!?\"]|[,;!?\"](?=[\\u4e00-\\u9fa5“《（])|(?<=[\\u4e00-\\u9fa5])\\.(?=\\s|$|[\\u4e00-\\u9fa5])");
    private static final Pattern BRACKETS =
            Pattern.compile("\\((?=[^()（）]{0,200}[\\u4e00-\\u9fa5])[^()（）]{0,200}[)）]|（[^()（）]{0,200}\\)");
    private static final Map<String, String> FULL_WIDTH =
            Map.of(",", "，", ";", "；", ":", "：", "!", "！", "?", "？", "\"", "“或者”", ".", "。");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{1,14}\\s*[〔\\[【（(﹝].*?号");

    @Override
    public Set<String> finds() {
        return Set.of("D9", "D10", "D16", "D17");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        for (var one : subject.reading().paragraphs()) {
            if (one.kind() == ReadParagraph.Kind.ATTACHMENT) {
                continue;
            }
            residue(one, subject.law().words(), findings);
            latin(one, subject.law().words(), findings);
            halfWidth(one, findings);
            dots(one, subject.law().words(), findings);
            if (one.kind() == ReadParagraph.Kind.NUMBER) {
                number(one, findings);
            }
        }
    }

    private static void residue(ReadParagraph one, WordPatterns words, Findings findings) {
        for (var hit : Scan.all(one, words.residue())) {
            findings.add("D10", hit, "这是文字处理软件或者网页留下的代码，不是正文", "删去");
        }
    }

    private static void latin(ReadParagraph one, WordPatterns words, Findings findings) {
        var addresses = Scan.all(one, ADDRESS);
        for (var hit : Scan.all(one, LATIN)) {
            var word = hit.text();
            boolean allowed = word.length() < 2
                    || words.latin().contains(word)
                    || ROAD.matcher(word).matches()
                    || ABBREVIATION.matcher(word).matches()
                    || addresses.stream().anyMatch(hit::overlaps)
                    || findings.covers("D10", hit);
            if (!allowed) {
                findings.add("D9", hit, "中文里夹了外文“" + word + "”", word.equals("and") ? "和" : "改用中文，或者删去");
            }
        }
    }

    private static void halfWidth(ReadParagraph one, Findings findings) {
        for (var hit : Scan.all(one, BRACKETS)) {
            boolean number = one.kind() == ReadParagraph.Kind.NUMBER
                    || (one.mark() != null && hit.from() < one.mark().length());
            if (!number) {
                var text = hit.text();
                findings.add("D16", hit, "中文里用了半角括号", "（" + text.substring(1, text.length() - 1) + "）");
            }
        }
        for (var hit : Scan.all(one, HALF_WIDTH)) {
            findings.add("D16", hit, "中文里用了半角标点“" + hit.text() + "”", "改为“" + FULL_WIDTH.get(hit.text()) + "”");
        }
    }

    private static void dots(ReadParagraph one, WordPatterns words, Findings findings) {
        for (var hit : Scan.all(one, words.dayNamed())) {
            findings.add("D17", hit, "用月和日称呼的日子，中间用间隔号“·”", hit.text().replaceAll("[.．・•]", "·"));
        }
    }

    private static void number(ReadParagraph one, Findings findings) {
        for (var hit : Scan.all(one, NUMBER)) {
            try {
                DocumentNumber.parse(hit.text().replaceAll("\\s", ""));
            } catch (IllegalArgumentException e) {
                findings.add("D16", hit, String.valueOf(e.getMessage()), "机关代字〔年份〕序号号，例如“石政发〔2026〕7号”");
            }
        }
    }
}
