package org.mingfa.store;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Gives every application context started in a test a fresh database, unless the test names one itself. */
public class TestStoreInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean named =
                !context.getEnvironment().getProperty("mingfa.database.url", "").isEmpty();
        if (named
                || context.getEnvironment()
                        .getProperty("mingfa.test-store", "fresh")
                        .equals("none")) {
            return;
        }
        TestStore store = TestStore.fresh();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-store", store.properties()));
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                store.close();
            }
        });
    }
}
