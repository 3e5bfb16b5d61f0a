package org.mingfa.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Similarity;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Part;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.Reading;

/** This year's report beside last year's: what was copied, and what was promised and not answered. */
final class LastYearChecks implements Check {

    private static final double COPIED = 0.8;
    private static final double ANSWERED = 0.3;
    private static final int LEAST = 30;

    /** What leads over to the report is alike every year. */
    private static final Pattern FORMULA = Pattern.compile("^现将.*报告如下");

    private static final Pattern NO_PROMISE = Pattern.compile("(?:还|尚)(?:没有|未)(?:登记|明确|确定|安排)");

    @Override
    public Set<String> finds() {
        return Set.of("D49", "D51");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var last = subject.last();
        if (last != null) {
            copied(subject, last, findings);
            promises(subject, last, findings);
        }
    }

    private static void copied(Subject subject, Reading last, Findings findings) {
        var before = texts(last);
        for (var one : subject.body()) {
            if (one.text().length() < LEAST || FORMULA.matcher(one.text()).find()) {
                continue;
            }
            before.stream()
                    .filter(other -> Similarity.of(one.text(), other.text()) > COPIED)
                    .findFirst()
                    .ifPresent(
                            other -> findings.add("D49", one.all(), "与上年报告第" + other.number() + "段几乎相同", "按当年的实际重写"));
        }
    }

    private static List<ReadParagraph> texts(Reading reading) {
        return reading.body().stream()
                .filter(one -> one.text().length() >= LEAST)
                .toList();
    }

    private static void promises(Subject subject, Reading last, Findings findings) {
        var said = subject.body().stream()
                .filter(one -> !subject.reading().isIn(one, PartContent.NEXT))
                .flatMap(one -> one.sentences().stream())
                .map(Extent::text)
                .toList();
        var heading = subject.reading().parts(PartContent.RESULTS).stream()
                .findFirst()
                .map(Part::heading)
                .orElse(null);
        for (var part : last.parts(PartContent.NEXT)) {
            for (var one : part.paragraphs()) {
                var promise = one.sentences().getFirst().text();
                boolean answered = said.stream().anyMatch(sentence -> Similarity.of(promise, sentence) > ANSWERED);
                if (!answered
                        && promise.length() > LEAST / 2
                        && !NO_PROMISE.matcher(promise).find()) {
                    var where = heading == null ? subject.title() : heading.all();
                    findings.add("D51", where, "上年报告的打算没有交代：“" + promise + "”", "写明已完成，或者未完成及原因");
                }
            }
        }
    }
}
