package org.mingfa.keeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Explained;
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
        @Explained("每天备份到哪个目录；不写的不自动备份") @Nullable Path to,
        @Explained("备份口令文件，第一行是口令") @Nullable Path passphraseFile,
        @Explained("每天几点备份") @DefaultValue("02:30") String at,
        @DefaultValue KeepRule keep) {}
