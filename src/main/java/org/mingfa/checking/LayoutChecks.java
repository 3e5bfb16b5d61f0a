package org.mingfa.checking;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Indent;
import org.mingfa.reading.Manuscript;
import org.mingfa.reading.MarkSeries;
import org.mingfa.reading.ReadParagraph;

/** How headings, paragraphs and blanks are set. What a PDF or printed lines cannot show is not judged there. */
final class LayoutChecks implements Check {

    private static final Pattern BLANK = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5，。；：、“”+])[ \\u00A0\\u3000]+(?=[“”+])|(?<=[“”+])[ \\u00A0\\u3000]+(?=[\\u4e00-\\u9fa5])"
                    + "|(?<=[\\u4e00-\\u9fa5，。；：、])[ \\u00A0\\u3000]+(?=[\\u4e00-\\u9fa5])");
    private static final Pattern BREAKS_AFTER = Pattern.compile(".*((?<!法治)政府|委|委员会|镇|乡|街道|办事处|局|20\\d\\d年度?)$");
    private static final int AROUND = 6;
    private static final int LEAST_INDENTED = 3;

    @Override
    public Set<String> finds() {
        return Set.of("D7", "D8", "D18", "D19", "D20", "D27");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        runIn(subject, findings);
        for (var series : MarkSeries.values()) {
            stops(subject, series, findings);
        }
        boolean printed = subject.reading().manuscript().form() == Manuscript.Form.PDF
                || subject.reading().wrapped();
        if (!printed) {
            blanks(subject, findings);
            cuts(subject, findings);
            indents(subject, findings);
            title(subject, findings);
        }
    }

    private static boolean has(ReadParagraph one, MarkSeries series) {
        return one.mark() != null && one.mark().series() == series;
    }

    /** Whether the text goes on behind the heading in the same paragraph. */
    private static boolean isRunIn(ReadParagraph one) {
        return one.kind() == ReadParagraph.Kind.BODY && one.sentences().size() > 1;
    }

    private static void runIn(Subject subject, Findings findings) {
        for (var series : List.of(MarkSeries.HAN_PAREN, MarkSeries.DIGIT)) {
            var headings = subject.body().stream()
                    .filter(one -> has(one, series))
                    .filter(one -> one.kind() == ReadParagraph.Kind.HEADING || isRunIn(one))
                    .toList();
            headings.stream()
                    .filter(one -> isRunIn(one) != isRunIn(headings.getFirst()))
                    .findFirst()
                    .ifPresent(odd -> findings.add(
                            "D7",
                            odd.sentences().getFirst(),
                            "同是“" + series.sample() + "”一级，有的标题独占一行，有的后面接着写正文",
                            isRunIn(odd) ? "标题独占一行，正文另起一段" : "与前面一样，标题后接着写正文"));
        }
    }

    private static void stops(Subject subject, MarkSeries series, Findings findings) {
        var headings = subject.body().stream()
                .filter(one -> one.kind() == ReadParagraph.Kind.HEADING && has(one, series))
                .toList();
        var with = headings.stream().filter(one -> one.text().endsWith("。")).toList();
        if (!with.isEmpty() && with.size() < headings.size()) {
            var odd = with.getFirst().all();
            findings.add(
                    "D8",
                    odd.part(odd.to() - 1, odd.to()),
                    "同级标题有" + with.size() + "个末尾带句号，" + (headings.size() - with.size()) + "个不带",
                    "标题末尾一律不加句号");
        }
    }

    private static void blanks(Subject subject, Findings findings) {
        for (var one : subject.body()) {
            if (one.kind() == ReadParagraph.Kind.TABLE) {
                continue;
            }
            for (var hit : Scan.all(one, BLANK)) {
                boolean afterMark =
                        one.mark() != null && hit.from() < one.mark().length();
                if (!afterMark) {
                    findings.add("D18", hit, "汉字、引号和加号之间不留空格", "删去空格");
                }
            }
        }
    }

    private static void cuts(Subject subject, Findings findings) {
        for (var one : subject.body()) {
            for (var stretch : one.stretches().subList(1, one.stretches().size())) {
                int at = stretch.from();
                var around = new Extent(
                        one, Math.max(0, at - AROUND), Math.min(one.text().length(), at + AROUND));
                findings.add(
                        "D19",
                        around,
                        "一段话在“" + one.text().substring(around.from(), at) + "”之后被断开，后半句另起了一段",
                        "接成一段：“" + around.text() + "”");
            }
        }
    }

    private static void indents(Subject subject, Findings findings) {
        var paragraphs = subject.body().stream()
                .filter(one -> one.kind() != ReadParagraph.Kind.TABLE)
                .toList();
        Predicate<ReadParagraph> byBlanks = one -> indent(one) == Indent.BLANKS;
        Predicate<ReadParagraph> otherwise = one -> indent(one) == Indent.NONE || indent(one) == Indent.STYLE;
        var moved = paragraphs.stream().filter(byBlanks).toList();
        var others = paragraphs.stream().filter(otherwise).toList();
        if (moved.size() < LEAST_INDENTED || others.isEmpty()) {
            return;
        }
        var odd = moved.size() >= others.size() ? others : moved;
        findings.add(
                "D20",
                odd.getFirst().sentences().getFirst(),
                "段首缩进不一致：" + moved.size() + "段用空格缩进，" + others.size() + "段不是",
                "全文统一：段首缩进两字，用段落格式设置，不用空格");
    }

    private static Indent indent(ReadParagraph one) {
        return one.stretches().getFirst().line().indent();
    }

    private static void title(Subject subject, Findings findings) {
        var lines = subject.reading().all(ReadParagraph.Kind.TITLE).toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean byMeaning = lines.get(i).text().startsWith("关于")
                    || BREAKS_AFTER.matcher(lines.get(i - 1).text()).matches();
            if (!byMeaning) {
                findings.add(
                        "D27",
                        lines.get(i).all(),
                        "标题在“" + lines.get(i - 1).text() + "”之后断开，成了两段",
                        subject.reading().title());
            }
        }
    }
}
