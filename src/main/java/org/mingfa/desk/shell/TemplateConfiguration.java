package org.mingfa.desk.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates, compiled with the program; whoever works on them brings others. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Templates templates() {
        return new Templates(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses(Templates templates) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableAddress(templates)));
    }
}
