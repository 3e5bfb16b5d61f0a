package org.mingfa.command.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.valves.AccessLogValve;
import org.mingfa.guarding.RoundBook;
import org.mingfa.staff.OpenPaths;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The numbers, where pages are served. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WatchConfiguration {

    @Bean
    RequestTimes requestTimes() {
        return new RequestTimes();
    }

    /** Outermost, so that what others do with a request counts too. */
    @Bean
    FilterRegistrationBean<RequestTimes> measured(RequestTimes times) {
        var registration = new FilterRegistrationBean<>(times);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Levels levels(
            ScopedTransactions transactions,
            HikariDataSource pool,
            RoundBook rounds,
            StoreProperties store,
            Clock clock) {
        return new Levels(transactions, pool, rounds, store.data(), clock);
    }

    /**
     * One line for each answer, in {@code log} of the data directory, for thirty days: what was asked and how it was answered, but
     * neither by whom nor from where nor with which words.
     */
    @Bean
    @ConditionalOnProperty("mingfa.access-log")
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> accessLog(StoreProperties store) {
        return factory -> {
            var log = new AccessLogValve();
            log.setDirectory(store.data().toAbsolutePath().resolve("log").toString());
            log.setPrefix("access");
            log.setSuffix(".log");
            log.setPattern("%{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}t %m %U %s %B %D");
            log.setEncoding("UTF-8");
            log.setBuffered(false);
            log.setMaxDays(30);
            factory.addEngineValves(log);
        };
    }

    /** Without sign-in; who may ask, the door itself decides. */
    @Bean
    OpenPaths metricsPath() {
        return new OpenPaths(List.of(MetricsController.PATH));
    }
}
