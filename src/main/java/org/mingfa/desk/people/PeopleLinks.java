package org.mingfa.desk.people;

import java.util.List;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.mingfa.law.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads those whose duty it is to the people they administer. */
@Configuration(proxyBeanMethods = false)
class PeopleLinks {

    private static final NavLink PEOPLE = NavLink.to("人员管理", Addresses.PEOPLE, Icon.PEOPLE);

    @Bean
    @Order(MenuLinks.PEOPLE)
    MenuLinks peopleMenu() {
        return actor -> actor.may(Duty.MANAGE_PEOPLE) ? List.of(PEOPLE) : List.of();
    }
}
