package org.mingfa.desk;

import java.util.ArrayList;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the menu leads to the overview, to coverage and, for those of a county, to its comparison. */
@Configuration(proxyBeanMethods = false)
class OversightLinks {

    @Bean
    MenuLinks oversightMenu() {
        return actor -> {
            var links = new ArrayList<NavLink>();
            links.add(NavLink.to("全年概览", "/overview", Icon.CHART));
            links.add(NavLink.to("覆盖情况", "/coverage", Icon.TABLE));
            if (CountyController.mayCompare(actor)) {
                links.add(NavLink.to("各乡镇对照", "/county", Icon.SCALE));
                links.add(NavLink.to("县级交办", "/county/tasks", Icon.TASK));
            }
            return links;
        };
    }
}
