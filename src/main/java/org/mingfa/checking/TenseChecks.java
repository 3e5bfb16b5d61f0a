package org.mingfa.checking;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.PartContent;

/** Results tell what was done, plans what will be done; duties, intentions and results in the wrong part are none. */
final class TenseChecks implements Check {

    private static final int SHOWN = 20;

    /** What is due as something counted: 应当公开的事项, 应当公开3件. */
    private static final Pattern DUE =
            Pattern.compile("(?<verb>(?![在按把将向对以])[\\u4e00-\\u9fa5]{2,8}?)(?:的(?=[\\u4e00-\\u9fa5，\\d])|(?=\\d))");

    private static final Pattern COUNTED = Pattern.compile("\\d+(?:\\.\\d+)?[%％\\u4e00-\\u9fa5]");
    private static final Pattern TOLD_DONE = Pattern.compile("已|实际|完成|办结|均|全部|占");

    @Override
    public Set<String> finds() {
        return Set.of("D43");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var words = subject.law().words();
        duties(subject, words, findings);
        misplaced(
                subject,
                PartContent.RESULTS,
                words.future(),
                findings,
                "成效部分写的是打算做的事，不是做了的事",
                "写实际做了什么、几次；还没有做的，移到下一年度安排");
        misplaced(
                subject, PartContent.NEXT, words.past(), findings, "下一年度安排里写的是已经做了的事", "移到成效部分；这里写下一年度要做什么、由谁做、什么时候做完");
    }

    private static void duties(Subject subject, WordPatterns words, Findings findings) {
        for (var hit : Scan.all(subject.in(PartContent.RESULTS), words.duty())) {
            var before = hit.paragraph()
                    .text()
                    .substring(hit.paragraph().sentenceAt(hit.from()).from(), hit.from());
            if (!words.dutyToldBy().matcher(before).find() && !isMet(hit, words.duty())) {
                findings.add("D43", shown(hit), "成效部分写的是“应当做”，不是“做了”", "写实际做了什么、几次；没有做的删去");
            }
        }
    }

    /** Whether what was due is counted, and what was done of it told beside: 应当纠正3件，已经纠正3件. */
    private static boolean isMet(Extent hit, Pattern duty) {
        var sentence = hit.paragraph().sentenceAt(hit.from());
        var rest = hit.paragraph().text().substring(hit.to(), Math.max(hit.to(), sentence.to()));
        var due = DUE.matcher(rest);
        if (!due.lookingAt() || !COUNTED.matcher(rest).find()) {
            return false;
        }
        var verb = due.group("verb");
        return Stream.of(rest.substring(due.end()).split("[，：]"))
                .filter(clause -> !duty.matcher(clause).find())
                .anyMatch(clause -> TOLD_DONE.matcher(clause).find() || sharesWord(verb, clause));
    }

    private static boolean sharesWord(String verb, String clause) {
        return IntStream.range(0, verb.length() - 1).anyMatch(at -> clause.contains(verb.substring(at, at + 2)));
    }

    private static void misplaced(
            Subject subject, PartContent content, Pattern tense, Findings findings, String why, String proposal) {
        for (var part : subject.reading().parts(content)) {
            if (part.contents().size() == 1) {
                Scan.all(part.paragraphs(), tense).stream()
                        .map(TenseChecks::shown)
                        .filter(shown -> !findings.covers("D43", shown))
                        .forEach(shown -> findings.add("D43", shown, why, proposal));
            }
        }
    }

    /** The words with what follows them in their sentence. */
    private static Extent shown(Extent hit) {
        var sentence = hit.paragraph().sentenceAt(hit.from());
        return new Extent(hit.paragraph(), hit.from(), Math.min(sentence.to(), hit.to() + SHOWN));
    }
}
