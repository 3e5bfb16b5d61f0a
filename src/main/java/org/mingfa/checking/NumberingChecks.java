package org.mingfa.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.words.Scan;
import org.mingfa.document.ChineseNumeral;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Mark;
import org.mingfa.reading.MarkSeries;
import org.mingfa.reading.Part;
import org.mingfa.reading.ReadParagraph;

/** Numbers before headings and items: one series on each level, without gaps, written alike. */
final class NumberingChecks implements Check {

    private static final int HEADING = 40;

    @Override
    public Set<String> finds() {
        return Set.of("D1", "D2", "D3", "D4", "D5", "D6");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        written(subject, findings);
        parts(subject, strayNumbers(subject, findings), findings);
        subject.reading().parts().forEach(part -> within(part, findings));
        styles(subject, findings);
    }

    private static void written(Subject subject, Findings findings) {
        for (var one : subject.body()) {
            var mark = one.mark();
            if (mark == null || mark.clean()) {
                continue;
            }
            boolean blank = mark.length() > mark.shown().length();
            findings.add(
                    "D6",
                    one.all().part(0, mark.length()),
                    blank
                            ? "序号后面不留空格"
                            : "序号“" + mark.shown() + "”的写法不合规范，这一级写作“"
                                    + mark.series().sample() + "”",
                    right(mark));
        }
    }

    private static String right(Mark mark) {
        var han = mark.number() > 0 ? ChineseNumeral.of(mark.number()) : "";
        return switch (mark.series()) {
            case HAN -> han + "、";
            case HAN_PAREN -> "（" + han + "）";
            case DIGIT -> mark.number() + ".";
            case DIGIT_PAREN -> "（" + mark.number() + "）";
            case ITEM -> mark.shown();
        };
    }

    private static void parts(Subject subject, Set<Integer> stray, Findings findings) {
        int expected = 1;
        for (var part : subject.reading().parts()) {
            var heading = part.heading();
            if (heading == null || heading.mark() == null) {
                continue;
            }
            int number = heading.mark().number();
            while (stray.contains(expected) && number != expected) {
                expected++;
            }
            if (number != expected) {
                findings.add(
                        "D1",
                        heading.all().part(0, heading.mark().shown().length()),
                        "一级标题的序号不连续：这里应当是第" + expected + "个",
                        ChineseNumeral.of(expected) + "、");
            }
            expected = number + 1;
        }
    }

    /** Headings numbered 3. where 三、 was due; answers their numbers. */
    private static Set<Integer> strayNumbers(Subject subject, Findings findings) {
        var found = new HashSet<Integer>();
        int part = 0;
        int digits = 0;
        for (var one : subject.body()) {
            var mark = one.mark();
            if (mark == null) {
                continue;
            }
            if (mark.series() == MarkSeries.HAN) {
                part = mark.number();
                digits = 0;
            } else if (mark.series() == MarkSeries.DIGIT) {
                boolean stray = digits == 0 && part > 0 && mark.number() == part + 1 && isShort(one);
                if (stray) {
                    found.add(mark.number());
                    findings.add(
                            "D1",
                            one.all().part(0, mark.shown().length()),
                            "一级标题前面用汉字序号，这里用了“" + mark.shown() + "”",
                            ChineseNumeral.of(mark.number()) + "、");
                }
                digits = mark.number();
            }
        }
        return found;
    }

    private static boolean isShort(ReadParagraph one) {
        return one.kind() == ReadParagraph.Kind.HEADING
                || (one.text().length() <= HEADING && one.text().indexOf('。') < 0);
    }

    private static void within(Part part, Findings findings) {
        var last = new EnumMap<MarkSeries, ReadParagraph>(MarkSeries.class);
        for (var one : part.paragraphs()) {
            var mark = one.mark();
            if (mark == null || !mark.isHeading() || mark.series() == MarkSeries.HAN) {
                continue;
            }
            for (var deeper : MarkSeries.values()) {
                if (deeper.compareTo(mark.series()) > 0) {
                    alone(last.remove(deeper), findings);
                }
            }
            var before = last.get(mark.series());
            int due =
                    before == null || before.mark() == null ? 1 : before.mark().number() + 1;
            if (mark.number() == 1 && due > 1) {
                alone(before, findings);
            } else if (mark.number() != due) {
                findings.add(
                        "D2",
                        one.all().part(0, mark.shown().length()),
                        "序号不连续：这里应当是第" + due + "项",
                        right(new Mark(mark.series(), due, mark.shown(), 0, true)));
            }
            last.put(mark.series(), one);
        }
        last.values().forEach(one -> alone(one, findings));
        Items.of(part).forEach(run -> run.judge(findings));
    }

    private static void alone(@Nullable ReadParagraph one, Findings findings) {
        if (one != null
                && one.mark() != null
                && one.mark().number() == 1
                && !one.text().contains(right(new Mark(one.mark().series(), 2, "", 0, true)))
                && !one.text().contains("2、")) {
            findings.add("D4", one.all().part(0, one.mark().shown().length()), "只有第一项，没有第二项，不必编号", "去掉序号，或者补上其余各项");
        }
    }

    /** The way the parts number what is directly below them. */
    private static void styles(Subject subject, Findings findings) {
        var styles = new LinkedHashMap<Part, MarkSeries>();
        for (var part : subject.reading().parts()) {
            if (part.heading() == null) {
                continue;
            }
            var marks = part.paragraphs().stream()
                    .map(ReadParagraph::mark)
                    .filter(mark -> mark != null)
                    .map(Mark::series)
                    .toList();
            boolean itemsOnly = !marks.isEmpty() && marks.getFirst() == MarkSeries.ITEM;
            if (!marks.isEmpty() && (!itemsOnly || marks.size() > 1)) {
                styles.put(part, marks.getFirst());
            }
        }
        if (new HashSet<>(styles.values()).size() < 2) {
            return;
        }
        var first = styles.values().iterator().next();
        var odd = styles.entrySet().stream()
                .filter(entry -> entry.getValue() != first)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var told = styles.entrySet().stream()
                .map(entry -> name(entry.getKey()) + "用“" + entry.getValue().sample() + "”")
                .collect(Collectors.joining("，"));
        var below = odd.paragraphs().stream()
                .filter(one -> one.mark() != null)
                .findFirst()
                .orElseThrow();
        findings.add(
                "D3",
                below.all()
                        .part(0, below.mark() == null ? 0 : below.mark().shown().length()),
                "各部分第二层的序号不一致：" + told,
                "各部分第二层统一用“（一）”，再下一层用“1.”；文中列举才用“一是”");
    }

    private static String name(Part part) {
        var heading = part.heading();
        return heading == null || heading.mark() == null
                ? "开头"
                : "第" + heading.mark().shown().replaceAll("[、.．（）()]", "") + "部分";
    }

    /** Items counted off in the text: 一是……二是……. */
    private record Items(List<Extent> found) {

        private static final Pattern ITEM = Pattern.compile("(?<=^|[。；：，])([一二三四五六七八九十]{1,2})是(?!\\1)");
        private static final Pattern FURTHER = Pattern.compile("^(此外|另外|再者|再有|还有)");

        static List<Items> of(Part part) {
            var runs = new ArrayList<Items>();
            for (var one : part.paragraphs()) {
                if (one.mark() != null && one.mark().isHeading()) {
                    runs.add(new Items(new ArrayList<>()));
                }
                for (var hit : Scan.all(one, ITEM)) {
                    if (hit.text().equals("一是") || runs.isEmpty()) {
                        runs.add(new Items(new ArrayList<>()));
                    }
                    runs.getLast().found().add(hit);
                }
            }
            return runs;
        }

        void judge(Findings findings) {
            if (found.isEmpty()) {
                return;
            }
            for (int i = 0; i < found.size(); i++) {
                var due = ChineseNumeral.of(i + 1) + "是";
                if (!found.get(i).text().equals(due)) {
                    findings.add("D2", found.get(i), "列举的序号不连续：这里应当是“" + due + "”", due);
                    return;
                }
            }
            if (found.size() == 1) {
                findings.add("D4", found.getFirst(), "有“一是”而没有“二是”", "去掉“一是”，或者补上“二是”");
                return;
            }
            further(findings);
        }

        private void further(Findings findings) {
            var last = found.getLast();
            for (var sentence : last.paragraph().sentences()) {
                var matcher = FURTHER.matcher(sentence.text());
                if (sentence.from() > last.to() && matcher.find()) {
                    findings.add(
                            "D5",
                            sentence.part(0, matcher.end()),
                            "前面用“一是”“二是”列举，第" + (found.size() + 1) + "项却用“" + matcher.group() + "”引出",
                            ChineseNumeral.of(found.size() + 1) + "是");
                }
            }
        }
    }
}
