package org.mingfa.desk.report;

import java.util.ArrayList;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
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
        return new OwnPages(
                Beside.REPORT_TEXT,
                matter -> Addresses.writing(
                        matter.place(),
                        ReportProcedure.YEAR
                                .in(matter.fields())
                                .orElseThrow()
                                .number()
                                .intValue()));
    }

    @Bean
    @Order(MenuLinks.REPORTS)
    MenuLinks reportMenu() {
        return actor -> {
            var links = new ArrayList<NavLink>();
            if (Townships.mayReport(actor)) {
                links.add(NavLink.to("年度报告", Addresses.REPORT, Icon.DOCUMENT));
                links.add(NavLink.to("报告起草", Addresses.WRITING, Icon.DOCUMENT));
                links.add(NavLink.to("检查报告", Addresses.CHECKING, Icon.CHECK));
            }
            if (actor.may(Duty.RECEIVE_REPORTS)) {
                links.add(NavLink.to("报告接收", Addresses.RECEIPTS, Icon.DOCUMENT));
            }
            if (actor.may(Duty.IMPORT_LEDGERS)) {
                links.add(NavLink.to("导入台账", Addresses.IMPORT, Icon.DOWNLOAD));
            }
            return links;
        };
    }
}
