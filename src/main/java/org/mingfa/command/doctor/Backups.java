package org.mingfa.command.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mingfa.guarding.RoundBook;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Backup;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.Moments;
import org.mingfa.keeping.Restore;

/** How old the last backup is, and the last rehearsal. */
final class Backups {

    private static final Duration QUARTER = Duration.ofDays(100);

    private Backups() {}

    static List<Observed> look(KeepingProperties set, Clock clock) {
        var to = set.to();
        if (to == null) {
            return List.of(
                    Observed.heed("备份", "没有设置自动备份", "请设置mingfa.backup.to和mingfa.backup.passphrase-file，放到另一块磁盘"));
        }
        try {
            return List.of(
                    backup(Backup.made(to), clock.instant()),
                    Equipment.space("备份目录的磁盘", to),
                    rehearsal(Restore.rehearsed(to), clock.instant()));
        } catch (IOException e) {
            return List.of(Observed.wrong("备份", "备份目录" + to + "读不出来", "请检查备份盘是否挂载、有没有权限"));
        }
    }

    private static Observed backup(List<LocalDateTime> made, Instant now) {
        if (made.isEmpty()) {
            return Observed.wrong("备份", "还没有备份过", "启动明法会马上备份一次，或者运行 ./mingfa backup");
        }
        var last = made.getFirst().atZone(Act.ZONE).toInstant();
        var said = "最近一次在" + Moments.chinese(last) + "，共留存" + made.size() + "份";
        return RoundBook.isOverdue(last, now)
                ? Observed.wrong("备份", said, "请查看日志，或者立即运行 ./mingfa backup")
                : Observed.fine("备份", said);
    }

    private static Observed rehearsal(Optional<Instant> last, Instant now) {
        return last.filter(when -> Duration.between(when, now).compareTo(QUARTER) <= 0)
                .map(when -> Observed.fine("恢复演练", "最近一次通过在" + Moments.chinese(when)))
                .orElseGet(() -> Observed.heed(
                        "恢复演练",
                        last.map(when -> "最近一次通过在" + Moments.chinese(when)).orElse("还没有通过演练"),
                        "请运行 ./mingfa rehearse，每季度至少一次"));
    }
}
