package org.mingfa.reading;

import java.util.regex.Pattern;

/** The contents every yearly report has (法治政府建设与责任落实督察工作规定, 厅字〔2019〕28号). */
public enum PartContent {
    RESULTS("主要举措和成效", "举措|成效|做法|开展情况|落实情况|工作情况|完成情况|推进情况"),
    SHORTCOMINGS("不足和原因", "不足|短板|差距|存在.{0,4}(问题|困难)|(主要|突出)问题|问题[及与和]原因|^[^，]{0,4}问题$"),
    HEADS("党政主要负责人履行第一责任人职责情况", "(履行|履职).*第一责任人|第一责任人.*(履行|履职|情况)|主要负责人.*(履行|履职|情况)|述法"),
    NEXT("下一年度主要安排", "安排|打算|下一?步|下一?阶段|今后|明年|来年|下一?年度?|工作计划|工作思路|努力方向|改进措施"),
    OTHERS("其他情况", "其他|其它");

    private final String chinese;
    private final Pattern heading;

    PartContent(String chinese, String heading) {
        this.chinese = chinese;
        this.heading = Pattern.compile(heading);
    }

    public String chinese() {
        return chinese;
    }

    boolean isPromisedBy(String words) {
        return heading.matcher(words).find();
    }
}
