package org.mingfa.region;

import java.time.Clock;
import java.time.ZoneId;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places as a service of the application. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    Places places(ScopedTransactions transactions, JdbcClient client, ObjectProvider<Clock> clock) {
        return new Places(transactions, client, clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Shanghai"))));
    }

    @Bean
    Population population(ScopedTransactions transactions) {
        return new Population(transactions);
    }
}
