package org.mingfa.command.line;

import org.mingfa.keeping.KeepingProperties;
import org.mingfa.store.StoreProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** What the settings say, with nothing opened. */
@EnableConfigurationProperties({StoreProperties.class, KeepingProperties.class})
public final class SettingsOnly {

    private SettingsOnly() {}
}
