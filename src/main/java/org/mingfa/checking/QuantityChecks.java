package org.mingfa.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Manner;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.StatedFigure;

/** Figures as figures: rounded, without a base, against each other. */
final class QuantityChecks implements Check {

    private static final Pattern TWO_UNITS = Pattern.compile(
            "[本份册张幅块件条个起]\\s*(?:[（(][本份册张幅块件条个起][）)]|[/／][本份册张幅块件条个起])|[\\d十百千万余多]+人\\s*[（(/／]次[）)]?|[\\d十百千万余多]+[件起场]\\s*[（(/／][件起场次][）)]?|(?:聘请|配备|选聘|培育|现有|选任)[^，。；]{0,16}?\\d+人次");
    private static final Pattern TOLD_APART = Pattern.compile("另|其中|不计入|不含|不包括|包括|含在");
    private static final String THINGS = "幅块份本册张面套部辆台条枚座处";
    private static final Pattern GROWTH = Pattern.compile("(增长|增加|上升|提高|提升|减少|下降|压缩|缩短|降低|压减|增幅|降幅)[了达为]{0,2}$");
    private static final Set<String> LOOSE = Set.of("份", "幅", "块", "篇", "张", "次", "场", "场次", "期", "台", "辆", "元");
    private static final Pattern ABOUT_SOMETHING = Pattern.compile("意见|建议|线索|信息|问题|留言|诉求|要求");
    private static final Pattern DONE = Pattern.compile("采纳|吸收|答复|回复|办结|办理|处理|解决|整改|纠正|完成|公开|公示|公布|发布|备案|归档|受理|落实|反馈");
    private static final int BESIDE = 36;
    private static final BigDecimal TINY = BigDecimal.TEN;

    @Override
    public Set<String> finds() {
        return Set.of("D37", "D38", "D40", "D41", "D42");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        var figures = subject.reading().figures();
        for (var figure : figures) {
            rounded(figure, findings);
        }
        for (var one : subject.body()) {
            vague(one, subject.law().words(), findings);
            units(one, findings);
        }
        var results = figures.stream()
                .filter(one -> subject.reading().isIn(one.where().paragraph(), PartContent.RESULTS))
                .toList();
        var beside = figures.stream()
                .collect(Collectors.groupingBy(one -> one.where().paragraph().number()));
        results.stream()
                .filter(StatedFigure::isShare)
                .forEach(share -> share(
                        share, beside.getOrDefault(share.where().paragraph().number(), List.of()), findings));
        coverage(results, findings);
        countedTwice(results, findings);
    }

    private static void rounded(StatedFigure figure, Findings findings) {
        var manner = figure.manner();
        if (manner == Manner.MORE || manner == Manner.ABOUT) {
            findings.add("D37", figure.where(), "“" + figure.where().text() + "”是约数，无法与台账核对", "写准确数");
        }
    }

    private static void vague(ReadParagraph one, WordPatterns words, Findings findings) {
        for (var hit : Scan.all(one, words.vague())) {
            var sentences = one.sentences();
            var here = one.sentenceAt(hit.from());
            var next = sentences.stream()
                    .filter(sentence -> sentence.from() == here.to())
                    .findFirst();
            boolean told = words.frequency().matcher(here.text()).find()
                    || next.filter(sentence ->
                                    words.frequency().matcher(sentence.text()).find())
                            .isPresent();
            if (!told && !findings.covers("D37", hit)) {
                findings.add("D37", hit, "“" + hit.text() + "”没有说明是几次、多少", "写明次数或者间隔，例如“每季度一次，全年4次”");
            }
        }
    }

    private static void units(ReadParagraph one, Findings findings) {
        for (var hit : Scan.all(one, TWO_UNITS)) {
            findings.add(
                    "D42",
                    hit,
                    hit.text().endsWith("人次") ? "固定的人员按“人”数，不按“人次”数" : "一个数字用了两个单位",
                    "分别写明各有多少，或者只用一个单位；“人”是几个人，“人次”是累计到场多少次");
        }
    }

    private static void share(StatedFigure share, List<StatedFigure> all, Findings findings) {
        var sentence = share.where().paragraph().sentenceAt(share.where().from());
        if (GROWTH.matcher(Scan.before(share.where(), 12)).find()
                || Fraction.beside(share).isPresent()) {
            return;
        }
        var counts = all.stream()
                .filter(one -> !one.isShare()
                        && one.where().overlaps(sentence)
                        && Math.abs(one.where().from() - share.where().from()) <= BESIDE
                        && one.manner() == Manner.EXACT
                        && !one.what().startsWith("工作日")
                        && !LOOSE.contains(one.unit()))
                .toList();
        if (counts.isEmpty()) {
            var rate = share.where().text();
            findings.add("D38", share.where(), "只有比率，没有写明总数和其中的数", "在“" + rate + "”后面用括号写明总数和其中的数；没有这两个数的，删去比率");
        } else if (counts.stream().allMatch(one -> one.number().compareTo(TINY) < 0)) {
            findings.add("D38", Weight.CONFIRM, share.where(), "总数不到10，比率说明不了问题", "只写件数，不写比率");
        }
    }

    /** A total beside a least number for each village must at least reach their product. */
    private static void coverage(List<StatedFigure> results, Findings findings) {
        Optional<StatedFigure> villages = results.stream()
                .filter(one ->
                        one.what().matches("(行政)?村.*|.*(行政村|个村)") && one.unit().equals("个"))
                .findFirst();
        for (var least : results) {
            if (villages.isEmpty() || !least.perVillage() || least.isShare()) {
                continue;
            }
            var product = villages.get().number().multiply(least.number());
            results.stream()
                    .filter(total -> total != least
                            && !total.perVillage()
                            && total.unit().equals(least.unit())
                            && total.where().paragraph() == least.where().paragraph()
                            && Math.abs(total.where().from() - least.where().from()) < 40)
                    .findFirst()
                    .ifPresent(total -> covered(total, least, villages.get(), product, findings));
        }
    }

    private static void covered(
            StatedFigure total, StatedFigure least, StatedFigure villages, BigDecimal product, Findings findings) {
        var where = new Extent(
                total.where().paragraph(),
                Math.min(total.where().from(), least.where().from()),
                Math.max(total.where().to(), least.where().to()));
        var sum = villages.number().toPlainString() + "个村、每村" + least.number().toPlainString() + least.unit() + "，至少"
                + product.toPlainString() + least.unit();
        if (total.number().compareTo(product) < 0) {
            findings.add(
                    "D40", Weight.FIX, where, sum + "，总数却只有" + total.where().text(), "核对总数和每村的数");
        } else if (!Scan.before(least.where(), 2).equals("最少")) {
            findings.add("D40", where, sum + "；总数够了，也不等于每个村都够", "逐村列出数目，写明最少的村是几" + least.unit());
        }
    }

    /**
     * The same kind of thing counted in two sentences; events and people are counted again and again, rightly. What is about
     * something else, as an opinion is, has its object in its paragraph: opinions in another paragraph are other ones.
     */
    private static void countedTwice(List<StatedFigure> results, Findings findings) {
        var said = new HashSet<Extent>();
        for (int i = 0; i < results.size(); i++) {
            var later = results.get(i);
            var sentence =
                    later.where().paragraph().sentenceAt(later.where().from()).text();
            if (later.perVillage()
                    || !THINGS.contains(later.unit())
                    || TOLD_APART.matcher(sentence).find()) {
                continue;
            }
            var head = head(later);
            for (var earlier : results.subList(0, i)) {
                boolean same = head.isPresent()
                        && head.equals(head(earlier))
                        && earlier.unit().equals(later.unit())
                        && !earlier.perVillage()
                        && (!ABOUT_SOMETHING.matcher(head.get()).matches()
                                || earlier.where().paragraph() == later.where().paragraph())
                        && !earlier.where()
                                .paragraph()
                                .sentenceAt(earlier.where().from())
                                .overlaps(later.where());
                if (same && said.add(later.where())) {
                    findings.add(
                            "D41",
                            later.where(),
                            "“" + head.get() + "”在前面已经说过" + earlier.where().text() + "，看不出是否包含在内",
                            "写明是“其中”还是“另外”，同一件东西只计一次");
                }
            }
        }
    }

    /** What is counted, without what modifies it: 横幅 of 宣传横幅; what was done with it (采纳3条) is no thing. */
    private static Optional<String> head(StatedFigure figure) {
        var what = figure.what().replaceAll("[（(].*", "");
        var found = new ArrayList<Character>();
        for (int i = what.length() - 1; i >= 0 && found.size() < 2 && Scan.isHan(what.charAt(i)); i--) {
            found.addFirst(what.charAt(i));
        }
        if (found.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Objects.toString(found.get(0)) + found.get(1))
                .filter(head -> !DONE.matcher(head).matches());
    }
}
