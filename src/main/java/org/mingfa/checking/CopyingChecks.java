package org.mingfa.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Extent;
import org.mingfa.reading.Part;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;

/** Traces of copying: another place's name, a form of address that is not the issuer's, last year's year, text said twice. */
final class CopyingChecks implements Check {

    private static final Pattern SELF = Pattern.compile("(?:我|本|全)(?<kind>镇|乡(?![村亲镇])|街道)");
    private static final Pattern OTHER = Pattern.compile("(?<=^|[，。；：“）])(?<name>[\\u4e00-\\u9fa5]{2,3}(?:镇|乡|街道))"
            + "(?=党委|党工委|人民政府|政府|司法所|坚持|将|认真|始终|积极|切实|严格|结合|组织|开展|以|高度重视|紧紧|全面|深入|不断|扎实|综合)");
    private static final Pattern NO_NAME =
            Pattern.compile("[各全我本该每两几与和在向对由作为让把将使请代到从于是].*|.*[由为以任的和与及在把将各].*|.*(乡镇|城镇|集镇|村镇|小镇|古镇|下乡|返乡|街镇)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern SENTENCE_YEAR =
            Pattern.compile("(?:[\\d一二三四五六七八九十]{1,2}[、.．]|[（(][\\d一二三四五六七八九十]{1,2}[)）])?(?<year>20\\d\\d)年度?，");
    private static final Pattern HISTORY = Pattern.compile("以来|年底|年末|被|获|印发|制定|安排|报告|提出|确定|遗留|同期|相比|建成|启动");
    private static final int WINDOW = 12;
    private static final int LEAST = 36;
    private static final double SAME = 0.8;

    @Override
    public Set<String> finds() {
        return Set.of("D14", "D24", "D25", "D30", "D49");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        self(subject, findings);
        others(subject, findings);
        subject.reading().year().ifPresent(year -> years(subject, year, findings));
        twice(subject, findings);
    }

    private static void self(Subject subject, Findings findings) {
        var kind = subject.issuer().kind();
        if (kind.isEmpty() && subject.issuer().level() == Issuer.Level.TOWNSHIP) {
            return;
        }
        for (var one : subject.body()) {
            var matcher = SELF.matcher(one.text());
            while (matcher.find()) {
                if (!matcher.group("kind").equals(kind)) {
                    var issuer = subject.issuer().place();
                    findings.add(
                            "D30",
                            new Extent(one, matcher.start(), matcher.end()),
                            "报告是" + issuer + "的，这里却自称“" + matcher.group() + "”，像是从别处照抄来的",
                            kind.isEmpty() ? "改为本单位的称呼" : matcher.group().charAt(0) + kind);
                }
            }
        }
    }

    private static void others(Subject subject, Findings findings) {
        if (subject.issuer().kind().isEmpty()) {
            return;
        }
        var told = new HashSet<String>();
        for (var hit : Scan.all(subject.body(), OTHER)) {
            boolean own = subject.issuer().place().endsWith(hit.text())
                    || hit.text().endsWith(subject.issuer().place());
            if (!own && told.add(hit.text()) && !NO_NAME.matcher(hit.text()).matches()) {
                findings.add(
                        "D49",
                        Weight.CONFIRM,
                        hit,
                        "报告是" + subject.issuer().place() + "的，这里说的是“" + hit.text() + "”",
                        "确认不是照抄别处报告留下的；是照抄的，按本单位的实际重写");
            }
        }
    }

    private static void years(Subject subject, int year, Findings findings) {
        for (var part : subject.reading().parts()) {
            boolean next = part.heading() != null && part.has(PartContent.NEXT);
            boolean both = next && part.contents().size() > 1;
            if (part.heading() != null && !both) {
                heading(part.heading(), next, year, findings);
            }
            for (var one : part.paragraphs()) {
                for (var sentence : one.sentences()) {
                    sentence(sentence, part, next, year, findings);
                }
            }
        }
    }

    private static void heading(ReadParagraph heading, boolean next, int year, Findings findings) {
        int due = next ? year + 1 : year;
        var named = Scan.all(heading, YEAR);
        if (named.size() == 1 && !named.getFirst().text().equals(due + "年")) {
            findings.add(
                    next ? "D25" : "D24",
                    Weight.FIX,
                    named.getFirst(),
                    "报告的是" + year + "年，这一部分应当说" + due + "年",
                    due + "年");
        }
    }

    /** A sentence that begins with a year tells of that year. */
    private static void sentence(Extent sentence, Part part, boolean next, int year, Findings findings) {
        var begins = SENTENCE_YEAR.matcher(sentence.text());
        if (!begins.lookingAt() || HISTORY.matcher(sentence.text()).find()) {
            return;
        }
        int said = Integer.parseInt(begins.group("year"));
        var where = sentence.part(begins.start("year"), begins.end() - 1);
        if (next && said <= year && sentence.text().contains("将")) {
            findings.add("D25", Weight.FIX, where, "这里说的是打算，年份却是" + said + "年", (year + 1) + "年");
        } else if (!next && part.heading() == null && said != year) {
            findings.add("D24", Weight.FIX, where, "报告的是" + year + "年，开头却是" + said + "年，像是往年留下的", year + "年");
        } else if (!next && said == year - 1) {
            findings.add("D24", Weight.CONFIRM, where, "报告的是" + year + "年，这句说的是" + said + "年", "确认不是上年报告里留下的");
        }
    }

    /** Paragraphs most of which stand, stretch by stretch, in an earlier one. */
    private static void twice(Subject subject, Findings findings) {
        var said = new HashSet<String>();
        for (var one : subject.body()) {
            var windows = windows(one);
            long again = windows.stream().filter(said::contains).count();
            if (one.text().length() >= LEAST && again >= windows.size() * SAME) {
                findings.add("D14", one.sentences().getFirst(), "这一段与前面写过的几乎一样", "删去一处，或者写明各自的内容");
            } else {
                one.sentences().stream()
                        .filter(sentence -> sentence.text().length() >= LEAST && said.contains('=' + sentence.text()))
                        .forEach(sentence -> findings.add("D14", sentence, "这句话前面已经写过", "删去一处"));
            }
            said.addAll(windows);
            one.sentences().forEach(sentence -> said.add('=' + sentence.text()));
        }
    }

    private static List<String> windows(ReadParagraph one) {
        var text = one.content();
        return IntStream.rangeClosed(0, text.length() - WINDOW)
                .mapToObj(at -> text.substring(at, at + WINDOW))
                .toList();
    }
}
