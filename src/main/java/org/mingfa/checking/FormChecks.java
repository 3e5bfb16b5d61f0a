package org.mingfa.checking;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.reading.Extent;
import org.mingfa.reading.ReadParagraph;

/** Name, signature, date and addressee of the report as an official document. */
final class FormChecks implements Check {

    private static final String FIXED = "法治政府建设年度报告";
    private static final Pattern PARTY = Pattern.compile("中共|党委|[镇乡]委(?!会)|党工委");
    private static final Pattern GOVERNMENT = Pattern.compile("政府|办事处");
    private static final Pattern UNIT = Pattern.compile(
            "^(?:中共)?(?:[\\u4e00-\\u9fa5]{2,12}?[省市县区旗](?:人民政府)?)??([\\u4e00-\\u9fa5]{2,6}?(?:镇|乡|街道))(?![\\u4e00-\\u9fa5]{0,3}(?:镇|乡|街道))");
    private static final Pattern PARTY_NUMBER = Pattern.compile("[委党].{0,3}[〔\\[【（(]");
    private static final Pattern ARABIC_DATE = Pattern.compile("20\\d\\d年([1-9]|1[0-2])月([1-9]|[12]\\d|3[01])日");
    private static final Pattern UPWARD = Pattern.compile(
            "向(?<upper>[省市县区旗])委(?:[^，。]{0,8})(?:报告|汇报|请示)" + "|在(?<lead>[省市县区旗])委、[^，。]{0,10}(?:领导|指导|支持|帮助)下");

    @Override
    public Set<String> finds() {
        return Set.of("D26", "D28", "D29", "D30", "D31");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        name(subject, findings);
        signature(subject, findings);
        date(subject, findings);
        agreement(subject, findings);
        above(subject, findings);
    }

    /** The report's name as the guide has it. */
    static String name(Subject subject) {
        var year = subject.reading().year().map(one -> one + "年").orElse("××××年");
        var place = subject.issuer().place();
        return (place.isEmpty() ? "" : place) + year + FIXED;
    }

    private static void name(Subject subject, Findings findings) {
        var title = subject.reading().title();
        if (title.isEmpty()) {
            findings.add("D26", subject.title(), "没有找到报告的标题", "加上标题“" + name(subject) + "”");
        } else if (!title.replaceAll("\\s", "").contains(FIXED)) {
            findings.add("D26", subject.title(), "报告的名称统一为“" + FIXED + "”", name(subject));
        }
    }

    private static void signature(Subject subject, Findings findings) {
        if (subject.reading().first(ReadParagraph.Kind.SIGNATURE).isEmpty()) {
            findings.add("D28", subject.end(), "正文之后没有署发文机关", "正文之后署发文机关全称");
        }
    }

    private static void date(Subject subject, Findings findings) {
        var line = subject.reading().first(ReadParagraph.Kind.DATE);
        if (line.isEmpty()) {
            findings.add("D29", subject.end(), "没有成文日期，看不出是否在3月1日前上报、4月1日前公开", "署名下面写成文日期，例如“2026年2月20日”");
            return;
        }
        var text = line.get().text().replaceAll("\\s", "");
        if (!ARABIC_DATE.matcher(text).matches()) {
            findings.add("D29", Weight.ADVISE, line.get().all(), "成文日期用阿拉伯数字写全年月日，月和日不编虚位", written(subject));
        }
        var due = subject.reading().year().map(year -> LocalDate.of(year + 1, 3, 1));
        var date = subject.reading().date();
        if (due.isPresent() && date.isPresent() && date.get().isAfter(due.get())) {
            findings.add("D29", line.get().all(), "成文日期晚于" + due.get().getYear() + "年3月1日，超过了上报期限", "如实说明迟报原因，不得倒签日期");
        }
    }

    private static String written(Subject subject) {
        return subject.reading()
                .date()
                .map(date -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日")
                .orElse("2026年2月20日");
    }

    private static void agreement(Subject subject, Findings findings) {
        var title = subject.reading().title();
        boolean joint = PARTY.matcher(title).find() && GOVERNMENT.matcher(title).find();
        var signed = String.join(
                "",
                subject.reading()
                        .all(ReadParagraph.Kind.SIGNATURE)
                        .map(ReadParagraph::text)
                        .toList());
        var first = subject.reading().first(ReadParagraph.Kind.SIGNATURE);
        var named = UNIT.matcher(title.replaceFirst("^(中共|关于)", ""));
        var signs = UNIT.matcher(signed);
        if (first.isPresent()
                && named.find()
                && signs.find()
                && !named.group().endsWith(signs.group(1))
                && !signs.group().endsWith(named.group(1))) {
            findings.add("D30", first.get().all(), "标题写的是" + named.group(1) + "，落款却是" + signs.group(1), "标题和落款写同一机关");
        }
        if (first.isPresent() && joint) {
            boolean party = PARTY.matcher(signed).find();
            boolean government = GOVERNMENT.matcher(signed).find();
            if (party != government) {
                findings.add(
                        "D30",
                        first.get().all(),
                        "标题是党委和政府联合发文，落款只有" + (party ? "党委" : "政府"),
                        "落款补上" + (party ? "人民政府" : "党委") + "，或者标题只写一个机关");
            }
        }
        subject.reading().first(ReadParagraph.Kind.NUMBER).ifPresent(number -> {
            boolean partyNumber = PARTY_NUMBER.matcher(number.text()).find();
            if (partyNumber && GOVERNMENT.matcher(title).find()) {
                findings.add("D30", number.all(), "用的是党委的文号，报告的却是政府的工作", "由政府单独或者牵头联合发文的，用政府的文号");
            }
        });
    }

    private static void above(Subject subject, Findings findings) {
        var above = subject.issuer().above();
        if (above.isEmpty()) {
            return;
        }
        for (var one : subject.body()) {
            var matcher = UPWARD.matcher(one.text());
            while (matcher.find()) {
                var upper = matcher.group("upper") == null ? matcher.group("lead") : matcher.group("upper");
                if (!upper.equals(above) && !(upper.equals("市") && matcher.group("lead") != null)) {
                    findings.add(
                            "D31",
                            new Extent(one, matcher.start(), matcher.end()),
                            subject.issuer().level().chinese() + "的上一级是" + above + "，不越级向" + upper + "委报告",
                            matcher.group().replace(upper + "委", above + "委"));
                }
            }
        }
    }
}
