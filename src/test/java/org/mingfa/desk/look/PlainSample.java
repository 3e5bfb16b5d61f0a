package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** The pages without a frame: signing in, and something that could not be shown. */
final class PlainSample {

    private PlainSample() {}

    static Content signIn() {
        List<DemoAccount> accounts = List.of(
                new DemoAccount("周岚", "石桥镇司法所", "审核、调解、普法台账", "zhoulan"),
                new DemoAccount("吴守田", "柳树村人民调解员", "在手机上登记、调解、回访", "wushoutian"),
                new DemoAccount("田广义", "石桥镇镇长", "看逾期、批示、第一责任人履职", "tianguangyi"),
                new DemoAccount("罗建国", "综合行政执法队", "办案，一步不错地出文书", "luojianguo"),
                new DemoAccount("顾清", "云溪县委依法治县办", "各乡镇横向比较，核验报告", "guqing"));
        return all(
                part("brand", Map.of("text", "云溪县法治政府建设工作平台")),
                part("signin", Map.of("action", "#", "csrf", DeskSample.csrf(), "accounts", accounts)));
    }

    static Content problem() {
        return part(
                "problem",
                Map.of(
                        "code", "404",
                        "title", "没有找到这一页",
                        "text", "这个地址没有内容，或者它不在您的管辖范围内。请从工作台重新进入，或者按文号检索。",
                        "actions", List.of(Action.main("回工作台", "#"), Action.plain("检索", "#"))));
    }
}
