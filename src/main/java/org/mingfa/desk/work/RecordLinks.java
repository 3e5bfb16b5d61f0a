package org.mingfa.desk.work;

import java.util.List;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.law.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads to what was refused and, for those who answer for it, to the audit trail. */
@Configuration(proxyBeanMethods = false)
class RecordLinks {

    private static final NavLink REFUSALS = NavLink.to("拒办记录", Addresses.REFUSALS, Icon.LOCK);
    private static final NavLink AUDIT = NavLink.to("审计记录", Addresses.AUDIT, Icon.EYE);

    @Bean
    @Order(MenuLinks.RECORDS)
    MenuLinks recordMenu() {
        return actor -> actor.may(Duty.READ_AUDIT) ? List.of(REFUSALS, AUDIT) : List.of(REFUSALS);
    }
}
