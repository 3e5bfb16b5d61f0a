package org.mingfa.portal;

import java.util.List;
import org.mingfa.staff.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Public figures need no sign-in. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration {

    @Bean
    OpenPaths openFigures() {
        return new OpenPaths(List.of("/open", "/open/**"));
    }
}
