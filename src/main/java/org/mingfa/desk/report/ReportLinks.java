package org.mingfa.desk.report;

import java.util.ArrayList;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.desk.shell.OwnPages;
import org.mingfa.law.Beside;
import org.mingfa.law.Duty;
import org.mingfa.report.writing.ReportProcedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads to the yearly report and to the import. */
@Configuration(proxyBeanMethods = false)
class ReportLinks {

    @Bean
    OwnPages reportTexts() {
        return new OwnPages(Beside.REPORT_TEXT, matter -> {
            var year = ReportProcedure.YEAR.in(matter.fields()).orElseThrow().number();
            return "/report/write?place=" + matter.place() + "&year=" + year.intValue();
        });
    }

    @Bean
    @Order(MenuLinks.REPORTS)
    MenuLinks reportMenu() {
        return actor -> {
            var links = new ArrayList<NavLink>();
            if (Townships.mayReport(actor)) {
                links.add(NavLink.to("年度报告", "/report", Icon.DOCUMENT));
                links.add(NavLink.to("报告起草", "/report/write", Icon.DOCUMENT));
                links.add(NavLink.to("检查报告", "/check-report", Icon.CHECK));
            }
            if (actor.may(Duty.RECEIVE_REPORTS)) {
                links.add(NavLink.to("报告接收", "/reports", Icon.DOCUMENT));
            }
            if (actor.may(Duty.IMPORT_LEDGERS)) {
                links.add(NavLink.to("导入台账", "/import", Icon.DOWNLOAD));
            }
            return links;
        };
    }
}
