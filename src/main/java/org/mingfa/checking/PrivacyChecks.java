package org.mingfa.checking;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.checking.words.WordPatterns;
import org.mingfa.reading.Extent;
import org.mingfa.reading.ReadParagraph;

/** People in a report that will be public: numbers and names of private persons, and what concerns few people. */
final class PrivacyChecks implements Check {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{2}\\d{3}[\\dXx](?!\\d)");
    private static final Pattern CONTACT =
            Pattern.compile("联系人[：:]?\\s*(?<name>[\\u4e00-\\u9fa5×]{2,4}|[\\u4e00-\\u9fa5]\\s[\\u4e00-\\u9fa5])");
    private static final Pattern BANK = Pattern.compile("(?<![\\d.])62\\d{14,17}(?![\\d.])");
    private static final Pattern SOME = Pattern.compile("某|×|\\*");
    private static final Pattern COUNT_AFTER = Pattern.compile("^[^，。；、\\d]{0,6}?(\\d+)余?[名人户例件]");
    private static final Pattern COUNT_BEFORE = Pattern.compile("(\\d+)余?[名人户例件][^，。；、\\d]{0,4}$");
    private static final int NEAR = 30;

    @Override
    public Set<String> finds() {
        return Set.of("D34", "D35", "D52");
    }

    @Override
    public void look(Subject subject, Findings findings) {
        for (var one : subject.reading().paragraphs()) {
            numbers(one, findings);
            names(one, subject.law().words(), findings);
        }
        sensitive(subject, findings);
    }

    private static void numbers(ReadParagraph one, Findings findings) {
        for (var hit : Scan.all(one, MOBILE)) {
            findings.add("D34", hit, "公开的报告里有手机号码", "公开版删去；上报版需要联系方式的，写办公电话");
        }
        for (var hit : Scan.all(one, IDENTITY)) {
            findings.add("D34", hit, "公开的报告里有身份证号码", "删去");
        }
        for (var hit : Scan.all(one, BANK)) {
            findings.add("D34", hit, "公开的报告里有银行账号", "删去");
        }
    }

    private static void names(ReadParagraph one, WordPatterns words, Findings findings) {
        if (one.kind() == ReadParagraph.Kind.SIGNER) {
            findings.add("D35", Weight.CONFIRM, one.all(), "上行文标明签发人是对的；公开版没有版头，不必带签发人", "确认公开版是否保留");
        }
        var contact = CONTACT.matcher(one.text());
        while (contact.find()) {
            findings.add("D35", new Extent(one, contact.start(), contact.end()), "公开的报告里有联系人姓名", "公开版删去");
        }
        var holders = words.people().named().matcher(one.text());
        var said = new ArrayList<String>();
        while (holders.find()) {
            if (!said.contains(holders.group("name"))) {
                said.add(holders.group("name"));
                findings.add(
                        "D35",
                        Weight.CONFIRM,
                        new Extent(one, holders.start(), holders.end()),
                        "写了任职者的姓名：公职人员履职可以公开，不是泄露隐私",
                        "发布前确认姓名和职务与在任情况一致");
            }
        }
        var parties = words.people().partiesNamed().matcher(one.text());
        while (parties.find()) {
            findings.add(
                    "D35",
                    new Extent(one, parties.start(), parties.end("second")),
                    "写了纠纷双方的姓名，属于个人隐私",
                    "改为“" + parties.group("first").charAt(0) + "某与"
                            + parties.group("second").charAt(0) + "某”");
        }
        var people = words.people().privateNamed().matcher(one.text());
        while (people.find()) {
            if (!SOME.matcher(people.group("name")).find()) {
                findings.add(
                        "D35",
                        new Extent(one, people.start("name"), people.end("name")),
                        "写了“" + people.group("post") + "”的姓名，属于个人隐私",
                        "改为“" + people.group("name").charAt(0) + "某”");
            }
        }
    }

    /** The number of those a word names, with nothing but a few words between; empty when none is told. */
    private static String count(Extent hit) {
        var after = COUNT_AFTER.matcher(Scan.after(hit, 12));
        if (after.find()) {
            return after.group(1);
        }
        var before = COUNT_BEFORE.matcher(Scan.before(hit, 12));
        return before.find() ? before.group(1) : "";
    }

    private static void sensitive(Subject subject, Findings findings) {
        for (var hit :
                Scan.together(Scan.all(subject.body(), subject.law().words().sensitive()), NEAR)) {
            var number = count(hit);
            boolean counted = !number.isEmpty();
            boolean few = number.length() == 1;
            findings.add(
                    "D52",
                    few ? Weight.FIX : Weight.CONFIRM,
                    hit,
                    counted ? "写了敏感人群或者案件的数目" : "涉及敏感人群或者警务工作",
                    counted ? "公开版删去数目；人数少的，连同所在的村一并删去" : "公开版不写具体人群和数目，发布前经保密审查");
        }
    }
}
