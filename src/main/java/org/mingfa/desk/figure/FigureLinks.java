package org.mingfa.desk.figure;

import java.util.ArrayList;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.law.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads to the figures, the overview, to coverage and, for those of a county, to its comparison. */
@Configuration(proxyBeanMethods = false)
class FigureLinks {

    @Bean
    @Order(MenuLinks.FIGURES)
    MenuLinks figureMenu() {
        return actor -> {
            var links = new ArrayList<NavLink>();
            links.add(NavLink.to("指标", Addresses.FIGURES, Icon.CHART).keyed("f"));
            links.add(NavLink.to("全年概览", Addresses.OVERVIEW, Icon.CHART));
            links.add(NavLink.to("覆盖情况", Addresses.COVERAGE, Icon.TABLE));
            if (actor.may(Duty.COMPARE)) {
                links.add(NavLink.to("各乡镇对照", Addresses.COUNTY, Icon.SCALE));
                links.add(NavLink.to("县级交办", Addresses.TASKS, Icon.TASK));
            }
            return links;
        };
    }
}
