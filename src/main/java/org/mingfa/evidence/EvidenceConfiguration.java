package org.mingfa.evidence;

import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.StoreProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    EvidenceStore evidenceStore(StoreProperties store, ScopedTransactions transactions, EvidenceProperties properties) {
        return new EvidenceStore(store.data(), transactions, properties);
    }
}
