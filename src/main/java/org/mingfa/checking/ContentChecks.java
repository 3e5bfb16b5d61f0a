package org.mingfa.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Part;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.StatedFigure;

/** What every yearly report must contain, and whether the part about results reports results. */
final class ContentChecks implements Check {

    private static final Pattern FACT =
            Pattern.compile("《|〔20\\d\\d〕|\\d{1,2}月\\d{1,2}日|\\d{1,2}月份|第[一二三四]季度|如[，：]|例如|以.{2,12}(案|纠纷)为例");
    private static final Pattern FIRST_RESPONSIBLE = Pattern.compile("第一责任人");
    private static final Pattern ITEM =
            Pattern.compile("[一二三四五六七八九十]{1,2}是[，：]?|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十\\d]{1,2}[)）]");
    private static final Pattern BEFORE_ITEM = Pattern.compile("(?<=[：，])(?=[一二三四五六七八九十]{1,2}是)");
    private static final double DENSE = 0.4;
    private static final int SHORT = 12;

    @Override
    public Set<String> finds() {
        return Set.of("D32", "D33", "D36", "D50", "D51");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        mandatory(subject, findings);
        heads(subject, findings);
        subject.reading()
                .parts(PartContent.SHORTCOMINGS)
                .forEach(part -> causes(part, subject.law().words(), findings));
        figures(subject, findings);
        lastYear(subject, findings);
    }

    private static void mandatory(Subject subject, Findings findings) {
        for (var content : List.of(PartContent.RESULTS, PartContent.SHORTCOMINGS, PartContent.NEXT)) {
            if (subject.reading().parts(content).isEmpty()) {
                findings.add(
                        "D32", subject.title(), "缺少必备内容“" + content.chinese() + "”", "增加一个部分：" + content.chinese());
            }
        }
    }

    private static void heads(Subject subject, Findings findings) {
        var words = subject.law().words();
        if (!subject.reading().parts(PartContent.HEADS).isEmpty()) {
            if (Scan.all(subject.in(PartContent.HEADS), words.people().headActs())
                            .isEmpty()
                    && subject.in(PartContent.HEADS).stream()
                            .noneMatch(one -> one.text().contains("亲自"))) {
                var heading =
                        subject.reading().parts(PartContent.HEADS).getFirst().heading();
                if (heading != null) {
                    findings.add("D32", Weight.ADVISE, heading.all(), "没有写党政主要负责人做了什么", "逐人写部署、过问、协调、督办的事项和结果");
                }
            }
            return;
        }
        var mention = subject.body().stream()
                .filter(one -> one.kind() == ReadParagraph.Kind.BODY)
                .flatMap(one -> Scan.all(one, FIRST_RESPONSIBLE).stream())
                .findFirst();
        boolean acts = !Scan.all(subject.body(), words.people().headActs()).isEmpty();
        var why = "缺少必备内容“" + PartContent.HEADS.chinese() + "”";
        if (mention.isPresent() || acts) {
            var where = mention.orElseGet(
                    () -> Scan.all(subject.body(), words.people().headActs()).getFirst());
            findings.add("D32", Weight.ADVISE, where, why + "单列的部分，只在别的部分里提到", "单列一个部分，逐人写做了什么");
        } else {
            findings.add("D32", subject.title(), why + "：没有一句写党委（党组）书记和行政负责人做了什么", "增加一个部分，逐人写部署、过问、协调、督办的事项和结果");
        }
    }

    private static void causes(Part part, WordPatterns words, Findings findings) {
        var heading = part.heading();
        var problems = problems(part);
        if (heading == null || problems.isEmpty()) {
            return;
        }
        long told = problems.stream()
                .filter(one -> words.causes().matcher(one).find())
                .count();
        boolean apart = part.paragraphs().stream()
                .anyMatch(one -> one.text().length() < 200
                        && one.text().matches("^(产生|存在|出现|究其|分析|主要原因|原因).{0,20}原因.*|^.{0,6}原因.*"));
        if (told == 0 && !apart) {
            findings.add("D33", heading.all(), "写了" + problems.size() + "项不足，没有一项写明原因", "每项不足后面写明原因，例如“由于……”");
        } else if (told < problems.size() && !apart) {
            findings.add("D33", Weight.ADVISE, heading.all(), problems.size() + "项不足只有" + told + "项写了原因", "其余各项也写明原因");
        }
    }

    /** The problems admitted: the numbered items with what belongs to them, or the sentences where nothing is numbered. */
    private static List<String> problems(Part part) {
        var numbered = new ArrayList<String>();
        for (var one : part.paragraphs()) {
            if (one.mark() != null && (one.mark().isHeading() || numbered.isEmpty() || !isUnderHeading(part))) {
                numbered.add(one.text());
            } else if (!numbered.isEmpty()) {
                numbered.add(numbered.removeLast() + one.text());
            }
        }
        if (numbered.size() > 1) {
            return numbered;
        }
        var sentences = part.paragraphs().stream()
                .flatMap(one -> one.sentences().stream())
                .map(Extent::text)
                .toList();
        return items(sentences);
    }

    /** What is counted off with 一是, each item with the sentences that follow it; all sentences where nothing is counted off. */
    private static List<String> items(List<String> sentences) {
        var items = new ArrayList<String>();
        for (var one : sentences.stream().flatMap(BEFORE_ITEM::splitAsStream).toList()) {
            if (ITEM.matcher(one).lookingAt()) {
                items.add(one);
            } else if (!items.isEmpty()) {
                items.add(items.removeLast() + one);
            }
        }
        return items.isEmpty() ? sentences : items;
    }

    private static boolean isUnderHeading(Part part) {
        return part.paragraphs().stream()
                .anyMatch(one -> one.mark() != null && one.mark().isHeading());
    }

    private static void figures(Subject subject, Findings findings) {
        var results = subject.reading().parts(PartContent.RESULTS);
        if (results.isEmpty() || results.getFirst().heading() == null) {
            return;
        }
        var figures = subject.reading().figures().stream()
                .map(StatedFigure::where)
                .filter(where -> subject.reading().isIn(where.paragraph(), PartContent.RESULTS))
                .toList();
        var heading = results.getFirst().heading();
        if (figures.isEmpty()) {
            findings.add("D36", heading.all(), "成效部分没有一个数字", "每项工作写明做了几次、多少人、几个村，并与台账一致");
        }
        var sentences = results.stream()
                .flatMap(part -> part.paragraphs().stream())
                .filter(one -> one.kind() == ReadParagraph.Kind.BODY)
                .flatMap(one -> one.sentences().stream())
                .filter(one -> one.text().length() > SHORT)
                .toList();
        long founded = sentences.stream()
                .filter(one -> figures.stream().anyMatch(one::overlaps)
                        || FACT.matcher(one.text()).find())
                .count();
        if (founded < sentences.size() * DENSE) {
            findings.add(
                    "D50",
                    heading.all(),
                    "成效部分" + sentences.size() + "句话，只有" + founded + "句有数字、日期、文件或者案例可以核对",
                    "每句成效对应台账里的记录，没有记录的不写");
        }
    }

    private static void lastYear(Subject subject, Findings findings) {
        if (subject.last() != null
                || subject.reading().parts(PartContent.RESULTS).isEmpty()) {
            return;
        }
        boolean answered = subject.body().stream()
                .anyMatch(one ->
                        subject.law().words().lastYear().matcher(one.text()).find());
        var heading = subject.reading().parts(PartContent.RESULTS).getFirst().heading();
        if (!answered && heading != null) {
            findings.add(
                    "D51",
                    Weight.CONFIRM,
                    heading.all(),
                    "没有交代上年报告所作的安排完成了没有",
                    "开头逐项写明：已完成、未完成及原因；可用“--last 上年报告”逐项核对");
        }
    }
}
