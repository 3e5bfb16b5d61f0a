package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MenuLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the menu leads to the law library. */
@Configuration(proxyBeanMethods = false)
class LibraryLinks {

    @Bean
    @Order(MenuLinks.LIBRARY)
    MenuLinks libraryMenu() {
        return actor -> List.of(NavLink.to("制度库", Addresses.LAW, Icon.LINK).keyed("l"));
    }
}
