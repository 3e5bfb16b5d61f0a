package org.mingfa.command;

import java.nio.file.Path;
import java.time.Clock;
import org.mingfa.command.law.LawProof;
import org.mingfa.demo.DemoCounty;
import org.mingfa.guarding.RoundBook;
import org.mingfa.guarding.RoundTurns;
import org.mingfa.guarding.Sealing;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Backup;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.DueReminders;
import org.mingfa.matter.HolidayReminder;
import org.mingfa.matter.Tending;
import org.mingfa.measure.Figures;
import org.mingfa.staff.AuditTrail;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the whole program stands on: the law, the clock, and its daily rounds. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** The server's clock: the only clock there is. */
    @Bean
    Clock clock() {
        return Clock.system(Act.ZONE);
    }

    @Bean
    @ConditionalOnMissingBean
    LawProof.Proved provedLaw(@Value("${mingfa.law:${mingfa.home:.}/law}") Path folder, StoreProperties properties) {
        return LawProof.prove(folder, properties.data());
    }

    @Bean
    HolidayNotices holidayNotices(
            ScopedTransactions transactions, JdbcClient client, AuditTrail audit, LawProof.Proved proved, Clock clock) {
        return new HolidayNotices(transactions, client, audit, proved.library().holidayYears(), clock);
    }

    /** The law as proved, by the holidays as they are known at any moment. */
    @Bean
    LawLibrary lawLibrary(LawProof.Proved proved, HolidayNotices holidays) {
        return proved.library().withCalendar(holidays::calendar);
    }

    /** The fictional county is made before the first page can be asked for. */
    @Bean
    SmartInitializingSingleton demonstration(ObjectProvider<DemoCounty> county) {
        return () -> county.ifAvailable(demo -> demo.seedIfEmpty(System.out));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "mingfa.tls.self-made")
    static class SelfMade {

        @Bean
        SelfMadeCertificate selfMadeCertificate(StoreProperties store) {
            return new SelfMadeCertificate(store.data().resolve("keys"));
        }

        @Bean
        WebServerFactoryCustomizer<ConfigurableWebServerFactory> encrypted(SelfMadeCertificate certificate) {
            return factory -> factory.setSsl(certificate.ssl());
        }
    }

    /** Only where pages are served, so that a command never works beside a running server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "mingfa.rounds", matchIfMissing = true)
    @EnableScheduling
    @EnableConfigurationProperties(KeepingProperties.class)
    static class Daily {

        @Bean
        ApplicationListener<WebServerInitializedEvent> welcome(
                ServerProperties server, ObjectProvider<SelfMadeCertificate> selfMade) {
            return started -> new Welcome(server, selfMade.getIfAvailable())
                    .lines(started.getWebServer().getPort())
                    .forEach(System.out::println);
        }

        @Bean
        Rounds rounds(
                Tending tending,
                Sealing sealing,
                DeadlineRounds deadlines,
                HolidayReminder reminder,
                DueReminders reminders,
                Figures figures,
                RoundBook book,
                RoundTurns turns,
                LawProof.Proved law,
                Clock clock) {
            return new Rounds(tending, sealing, deadlines, reminder, reminders, figures, book, turns, law, clock);
        }

        @Bean
        BackupRounds backupRounds(
                StoreProperties store,
                KeepingProperties keeping,
                @Value("${mingfa.law:${mingfa.home:.}/law}") Path law,
                RoundBook book,
                Figures figures,
                Clock clock) {
            return new BackupRounds(new Backup.Source(store, law), keeping, book, figures, clock);
        }
    }
}
