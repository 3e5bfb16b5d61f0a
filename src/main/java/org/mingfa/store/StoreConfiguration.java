package org.mingfa.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The pool depends on the migrated database: nothing can ask the pool before the tables are what they should be. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Database database(StoreProperties properties) {
        Database database = Database.open(properties);
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    ScopedTransactions scopedTransactions(PlatformTransactionManager manager, JdbcClient client) {
        return new ScopedTransactions(manager, client);
    }

    @Bean
    HeldFiles heldFiles(ScopedTransactions transactions) {
        return new HeldFiles(transactions);
    }

    @Bean
    Readiness readiness(ScopedTransactions transactions) {
        return new Readiness(transactions);
    }
}
