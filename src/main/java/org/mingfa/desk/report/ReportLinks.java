package org.mingfa.desk.report;

import java.util.ArrayList;
import java.util.Optional;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.desk.shell.OwnPages;
import org.mingfa.report.ReportWriting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads to the yearly report and to the import. */
@Configuration(proxyBeanMethods = false)
class ReportLinks {

    /** Whoever has written the report here takes its steps beside the text, so that nothing is signed but what is written. */
    @Bean
    OwnPages reportSteps(ReportWriting writing) {
        return (actor, docket, step) -> {
            var year = writing.besideText(actor, docket.matter(), step.id());
            return year.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Addresses.writing(docket.matter().place(), year.getAsInt()));
        };
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
            if (ReceiptController.mayReceive(actor)) {
                links.add(NavLink.to("报告接收", Addresses.RECEIPTS, Icon.DOCUMENT));
            }
            if (ImportController.mayImport(actor)) {
                links.add(NavLink.to("导入台账", Addresses.IMPORT, Icon.DOWNLOAD));
            }
            return links;
        };
    }
}
