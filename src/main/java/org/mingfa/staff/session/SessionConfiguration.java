package org.mingfa.staff.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.mingfa.store.ScopedTransactions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of people at browsers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    SessionStore sessionStore(ScopedTransactions transactions, ServerProperties server) {
        var idle = server.getServlet().getSession().getTimeout();
        return new SessionStore(
                transactions, InstantSource.system(), Objects.requireNonNullElse(idle, Duration.ofHours(1)));
    }

    /** A cookie for the site, kept from scripts and from other sites, and secure where the page came so. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("JSESSIONID");
        cookie.setUseBase64Encoding(false);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
