package org.mingfa.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report under a heading of the first level.
 *
 * @param heading null for what stands before the first heading
 * @param paragraphs without the heading
 */
public record Part(@Nullable ReadParagraph heading, Set<Content> contents, List<ReadParagraph> paragraphs) {

    /** The contents every yearly report has (法治政府建设与责任落实督察工作规定, 厅字〔2019〕28号). */
    public enum Content {
        RESULTS("主要举措和成效", "举措|成效|做法|开展情况|落实情况|工作情况|完成情况|推进情况"),
        SHORTCOMINGS("不足和原因", "不足|短板|差距|存在.{0,4}(问题|困难)|(主要|突出)问题|问题[及与和]原因|^[^，]{0,4}问题$"),
        HEADS("党政主要负责人履行第一责任人职责情况", "(履行|履职).*第一责任人|第一责任人.*(履行|履职|情况)|主要负责人.*(履行|履职|情况)|述法"),
        NEXT("下一年度主要安排", "安排|打算|下一?步|下一?阶段|今后|明年|来年|下一?年度?|工作计划|工作思路|努力方向|改进措施"),
        OTHERS("其他情况", "其他|其它");

        private final String chinese;
        private final Pattern heading;

        Content(String chinese, String heading) {
            this.chinese = chinese;
            this.heading = Pattern.compile(heading);
        }

        public String chinese() {
            return chinese;
        }
    }

    public Part {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a heading promises. A heading that says nothing else is about results. */
    static Set<Content> promised(String heading) {
        var found = EnumSet.noneOf(Content.class);
        for (var content : Content.values()) {
            if (content.heading.matcher(heading).find()) {
                found.add(content);
            }
        }
        if (found.size() > 1) {
            found.remove(Content.RESULTS);
        }
        return found.isEmpty() ? EnumSet.of(Content.RESULTS) : found;
    }

    public boolean has(Content content) {
        return contents.contains(content);
    }

    /** How the part is called: its heading, or 开头. */
    public String called() {
        return heading == null ? "开头" : heading.text();
    }

    public String text() {
        var text = new StringBuilder();
        paragraphs.forEach(one -> text.append(one.text()).append('\n'));
        return text.toString();
    }
}
