package org.mingfa.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Backup.Made;
import org.mingfa.keeping.Backup.Manner;
import org.mingfa.keeping.Backup.Source;
import org.mingfa.store.ArchivedLog;
import org.mingfa.store.LiveDatabase;

/**
 * The backups the running program makes by itself: one each day, and every minute the log and the files that came since, so that
 * a lost disk costs a minute.
 */
public final class ScheduledBackup {

    /** Log that nobody could take away must not fill the disk the database needs: 128 segments of 16 MB. */
    private static final int MOST_WAITING = 128;

    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private final Source source;
    private final Path to;
    private final Manner manner;
    private final LocalTime at;
    private final Clock clock;
    private final Consumer<String> told;
    private @Nullable Instant tried;
    private @Nullable Instant followed;
    private long turned = -1;

    /** @throws KeepingRefused when the settings cannot be meant */
    public ScheduledBackup(Source source, KeepingProperties set, Clock clock, Consumer<String> told) {
        var folder = set.to();
        var file = set.passphraseFile();
        if (folder == null || file == null) {
            throw new KeepingRefused("设置了mingfa.backup.to，没有设置mingfa.backup.passphrase-file。", "请写明口令文件，第一行是备份口令。");
        }
        this.source = source;
        this.to = folder;
        this.manner = new Manner(Passphrase.in(file), set.keep(), false, true);
        this.at = time(set.at());
        this.clock = clock;
        this.told = told;
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new KeepingRefused("mingfa.backup.at不能是“" + typed + "”。", "应写成02:30的样子。");
        }
    }

    /**
     * Makes the day's backup once its time has come, and one at once where nothing leads to the present log. What could not be
     * made is tried again after an hour.
     */
    public Optional<Made> makeIfDue() throws IOException {
        var now = clock.instant();
        boolean justTried = tried != null && Duration.between(tried, now).compareTo(BETWEEN_TRIES) < 0;
        if (justTried || !isDue(now)) {
            return Optional.empty();
        }
        tried = now;
        var made = new Backup(source, clock, told).make(to, manner);
        tried = null;
        followed = now;
        return Optional.of(made);
    }

    private boolean isDue(Instant now) throws IOException {
        var here = now.atZone(Act.ZONE).toLocalDateTime();
        var last = here.toLocalTime().isBefore(at) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
        var made = Backup.made(to);
        if (made.isEmpty() || made.getFirst().isBefore(last.atTime(at))) {
            return true;
        }
        try (var live = LiveDatabase.reach(source.store())) {
            return !live.external() && live.branch().isEmpty();
        }
    }

    /** Takes what was recorded since the last time. */
    public void follow() throws IOException {
        var now = clock.instant();
        try (var live = LiveDatabase.reach(source.store())) {
            try (var claimed = BackupFolder.claim(to.toAbsolutePath().normalize())) {
                turned = new LogCopies(claimed.folder()).take(live, turned);
                var since = followed == null ? null : followed.minus(BETWEEN_TRIES);
                new EvidenceCopies(source.data(), claimed.folder()).out(live.everything(), since);
                followed = now;
            } finally {
                letGo(live);
            }
        }
    }

    private void letGo(LiveDatabase live) throws IOException {
        var log = live.log();
        if (log.isPresent() && log.get().finished().size() > MOST_WAITING) {
            log.get().end();
            told.accept("数据库日志一直没能存到备份目录，为不占满磁盘已停止留存；备份目录恢复后会重新备份。");
        }
    }

    /** Where nobody takes the log away any more, none is set aside. */
    public static void leave(Source source) throws IOException {
        ArchivedLog.endIn(source.data());
    }
}
