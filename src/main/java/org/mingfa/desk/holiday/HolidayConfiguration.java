package org.mingfa.desk.holiday;

import java.util.List;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.law.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the menu leads to the holidays, for those whose duty they are; everybody else may still read the page. */
@Configuration("deskHolidayConfiguration")
class HolidayConfiguration {

    @Bean
    MenuLinks holidayLinks() {
        return actor -> actor.may(Duty.KEEP_CALENDAR)
                ? List.of(NavLink.to("节假日安排", Addresses.HOLIDAYS, Icon.CLOCK))
                : List.of();
    }
}
