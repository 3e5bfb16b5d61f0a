package org.mingfa.keeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups the running program makes by itself.
 *
 * @param to the folder they go to; without it the program makes none
 * @param passphraseFile the file whose first line is the passphrase
 * @param at when one is made each day, in Chinese time, such as 02:30
 * @param keep how many are kept
 */
@ConfigurationProperties("mingfa.backup")
public record KeepingProperties(
        @Nullable Path to,
        @Nullable Path passphraseFile,
        @DefaultValue("02:30") String at,
        @DefaultValue KeepRule keep) {}
