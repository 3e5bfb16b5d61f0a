package org.mingfa.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures a text states. A number counts as a figure when it has a unit and is neither a date, a serial number nor
 * the number in a set term (三项制度, 四个意识): those name things and count nothing.
 */
final class FigureReader {

    private static final String ARABIC =
            "[1-9]\\d{0,2}(?:[,\\u0020\\u00A0\\u2009]\\d{3}){1,4}(?!\\d)|\\d{1,18}+(?:\\.\\d{1,6}+)?";
    private static final String HAN = "[一二两三四五六七八九十百千万零〇]{1,12}";
    private static final String NUMBER = "(?:(?:" + ARABIC + ")(?:十|百|千|万|亿){0,3}|" + HAN + ")";
    private static final String MORE = "余|多|几";
    private static final String UNIT = "人次|人|名|户次|户|场次|场|次|期|起|件|宗|例|条|篇|幅|块|份|本|册|张|套|部|辆|台|处|所|家|个|万元|亿元|元"
            + "|公里|千米|米|平方米|亩|吨|公斤|天|小时|课时|学时|节|班|支|轮|批次|批|项|类|门|位|组|对|枚|面|座|间|只|车次|遍|分钟|工作日|分";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<about>约|近|将近|大约|超过|超|逾|突破|好几|几|数|上(?=[百千万])|达到?|至少|不少于|不低于|不得少于|不超过|最多|不足|不到|不满|未满|少于|低于|以上)?"
                    + "(?<share>百分之)?(?<number>" + NUMBER + ")"
                    + "(?<more>" + MORE + ")?(?<scale>万|亿)?(?<more2>" + MORE + ")?"
                    + "(?:(?<to>[-—–~～至到])(?<upper>" + NUMBER + "))?"
                    + "(?<unit>[%％]|个百分点|" + UNIT + ")?(?<more3>余|多)?(?<tail>左右|以上|以下|以内)?");
    private static final Pattern BELOW = Pattern.compile("不超过|最多|不足|不到|不满|未满|少于|低于");
    private static final Pattern TERM_UNITS = Pattern.compile("[个项大位类条批轮期面组对支分]|处|所|家|节|门");
    private static final Pattern TERM_BEFORE =
            Pattern.compile(".*(第|这|那|哪|某|另|任|(?<!合)同|统|唯|逐|“|《|‘|之)$", Pattern.DOTALL);
    private static final Pattern COUNTING = Pattern.compile(
            ".*(了|共|计|达|有|开展|召开|举办|组织|化解|调处|办理|受理|制定|印发|发放|悬挂|张贴|制作|安装|设立|建成|排查|培训|审核|签订|出具|接待|立案|查处|设置|培育|聘请|配备|报送|备案|公开|走访|新增|整改|完成|评查|收到|答复)$",
            Pattern.DOTALL);
    private static final Pattern NOUN_AFTER =
            Pattern.compile("(?:的)?([\\u4e00-\\u9fa5]{2,12}?)(?=[，。；：、（(”“！？\\s]|$|[对为进在开以由与和及并将向按从到中均都])");
    private static final Pattern PLACES = Pattern.compile("行政村|自然村|村民小组|村|社区");
    private static final Pattern NOUN_BEFORE = Pattern.compile("([\\u4e00-\\u9fa5（）]{1,14})$");
    private static final Pattern LAST_VERB = Pattern.compile(
            ".*(?:组织|开展|召开|举办|制作|发放|张贴|悬挂|定制|设立|设置|化解|调处|排查|受理|办理|培训|印发|制定|完成|推送|发布|审核|签订|接待|共|计|达|了|有|利用|通过|等地方|各项活动|对|在)");
    private static final Pattern PERIOD = Pattern.compile(
            "20\\d\\d年(?:度|以来|上半年|下半年)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?|今年以?来?|全年|上半年|下半年|去年|上年|每[年月周季]度?[一二三四五六日]?|\\d{1,2}月(?:\\d{1,2}日)?");

    private FigureReader() {}

    static List<StatedFigure> read(List<ReadParagraph> paragraphs) {
        var found = new ArrayList<StatedFigure>();
        for (var paragraph : paragraphs) {
            var matcher = FIGURE.matcher(halfWidth(paragraph.text()));
            int from = paragraph.mark() == null ? 0 : paragraph.mark().length();
            while (from < paragraph.text().length() && matcher.find(from)) {
                figure(paragraph, matcher).ifPresent(found::add);
                from = Math.max(matcher.end(), from + 1);
            }
        }
        return found;
    }

    private static String halfWidth(String text) {
        return text.chars().noneMatch(sign -> sign >= '０' && sign <= '９')
                ? text
                : text.chars()
                        .map(sign -> sign >= '０' && sign <= '９' ? sign - '０' + '0' : sign)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static Optional<StatedFigure> figure(ReadParagraph paragraph, Matcher matcher) {
        var unit = unit(matcher);
        if (unit == null || isName(paragraph.text(), matcher, unit)) {
            return Optional.empty();
        }
        var number = scaled(matcher.group("number"), matcher.group("scale"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean about =
                matcher.group("about") != null && !matcher.group("about").startsWith("达");
        int start = matcher.start(about ? "about" : matcher.group("share") == null ? "number" : "share");
        int end = matcher.end();
        var upper =
                Optional.ofNullable(matcher.group("upper")).flatMap(Numeral::of).orElse(null);
        return Optional.of(new StatedFigure(
                number.get().multiply(unit.endsWith("万元") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE),
                upper,
                manner(matcher, upper),
                unit.endsWith("元") ? "元" : unit,
                what(paragraph.text(), matcher.start(), end),
                period(paragraph, matcher.start()),
                new Extent(paragraph, start, end)));
    }

    private static Optional<BigDecimal> scaled(String number, @Nullable String scale) {
        return Numeral.of(scale == null ? number : number + scale);
    }

    private static @Nullable String unit(Matcher matcher) {
        var unit = matcher.group("unit");
        if (matcher.group("share") != null || "％".equals(unit)) {
            return "%";
        }
        return unit;
    }

    /** Whether the number names something (第三次, 三项制度, 一个) instead of counting. */
    private static boolean isName(String text, Matcher matcher, String unit) {
        var before = text.substring(Math.max(0, matcher.start() - 6), matcher.start());
        var number = matcher.group("number");
        boolean arabic = Character.isDigit(number.charAt(0));
        boolean named =
                arabic ? before.endsWith("第") : TERM_BEFORE.matcher(before).matches();
        if (named || followsLetters(text, matcher.start("number"))) {
            return true;
        }
        if (arabic || unit.equals("%")) {
            return unit.equals("分") && !text.startsWith("钟", matcher.end());
        }
        boolean rough = matcher.group("more") != null || matcher.group("more2") != null || isRough(matcher);
        boolean counting = COUNTING.matcher(before).matches();
        var value = Numeral.of(number).orElse(BigDecimal.ZERO);
        if (value.compareTo(BigDecimal.ONE) <= 0) {
            return !counting
                    || TERM_UNITS.matcher(unit).matches()
                    || text.startsWith("部分", matcher.start("number") + 1);
        }
        return !rough && !counting && TERM_UNITS.matcher(unit).matches();
    }

    private static boolean followsLetters(String text, int at) {
        return at > 0
                && ((text.charAt(at - 1) < 128 && Character.isLetterOrDigit(text.charAt(at - 1)))
                        || text.charAt(at - 1) == '.');
    }

    private static Manner manner(Matcher matcher, @Nullable BigDecimal upper) {
        if (upper != null) {
            return Manner.RANGE;
        }
        boolean more =
                matcher.group("more") != null || matcher.group("more2") != null || matcher.group("more3") != null;
        var about = String.valueOf(matcher.group("about"));
        var tail = String.valueOf(matcher.group("tail"));
        if (isRough(matcher)) {
            return Manner.ABOUT;
        }
        if (more || about.startsWith("超") || about.equals("逾") || about.equals("突破")) {
            return Manner.MORE;
        }
        if (about.startsWith("不少")
                || about.startsWith("不低")
                || about.startsWith("不得少")
                || about.equals("至少")
                || tail.equals("以上")) {
            return Manner.AT_LEAST;
        }
        if (BELOW.matcher(about).matches() || tail.equals("以下") || tail.equals("以内")) {
            return Manner.AT_MOST;
        }
        return about.matches("约|近|将近|大约") || tail.equals("左右") ? Manner.ABOUT : Manner.EXACT;
    }

    /** Whether it names no number at all: 数十, 几百, 上千, 两三. */
    private static boolean isRough(Matcher matcher) {
        var about = matcher.group("about");
        return (about != null && about.matches("好?几|数|上"))
                || Numeral.BETWEEN.matcher(matcher.group("number")).matches();
    }

    private static String what(String text, int start, int end) {
        var places = PLACES.matcher(text).region(end, text.length());
        if (places.lookingAt()) {
            return places.group();
        }
        var after = NOUN_AFTER.matcher(text).region(end, text.length());
        if (after.lookingAt()) {
            return after.group(1);
        }
        var clause = text.substring(Math.max(clauseStart(text, start), start - 16), start)
                .replaceAll("[每各]个?(行政)?村$", "");
        var verb = LAST_VERB.matcher(clause);
        var rest = verb.lookingAt() && verb.end() < clause.length() ? clause.substring(verb.end()) : clause;
        var noun = NOUN_BEFORE.matcher(rest);
        return noun.find() ? noun.group(1) : rest.strip();
    }

    private static int clauseStart(String text, int at) {
        int from = at;
        while (from > 0 && "，。；：！？、".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /** The time named last before the figure in its sentence. */
    private static String period(ReadParagraph paragraph, int at) {
        var sentence = paragraph.sentenceAt(at);
        var matcher = PERIOD.matcher(paragraph.text()).region(sentence.from(), Math.max(sentence.from(), at));
        var found = "";
        while (matcher.find()) {
            found = matcher.group();
        }
        return found;
    }
}
