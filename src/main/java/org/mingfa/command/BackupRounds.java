package org.mingfa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingfa.guarding.RoundBook;
import org.mingfa.guarding.RoundBook.Round;
import org.mingfa.keeping.Backup;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.ScheduledBackup;
import org.mingfa.matter.Stall;
import org.mingfa.measure.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The backups of the running program, where a folder for them is set: told in the log, and kept for the pages. */
final class BackupRounds {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRounds.class);

    /** Below this, what stops a disk from being full is a matter of days. */
    private static final long LEAST = 2L << 30;

    private final Backup.Source source;
    private final KeepingProperties set;
    private final @Nullable ScheduledBackup scheduled;
    private final RoundBook book;
    private final Figures figures;
    private boolean followed = true;

    BackupRounds(Backup.Source source, KeepingProperties set, RoundBook book, Figures figures, Clock clock) {
        this.source = source;
        this.set = set;
        this.scheduled = set.to() == null ? null : new ScheduledBackup(source, set, clock, LOG::info);
        this.book = book;
        this.figures = figures;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void make() throws IOException {
        if (scheduled == null) {
            ScheduledBackup.leave(source);
            return;
        }
        try {
            scheduled.makeIfDue().ifPresent(made -> book.ended(Round.BACKUP, stalls(made)));
        } catch (IOException | RuntimeException broken) {
            LOG.error("备份没有做成", broken);
            book.failed(Round.BACKUP);
        }
        follow(scheduled);
    }

    /** A folder that is out of reach for hours is told once. */
    private void follow(ScheduledBackup backups) {
        try {
            backups.follow();
            followed = true;
        } catch (IOException | RuntimeException broken) {
            if (followed) {
                LOG.error("数据库日志和新的材料文件没有存到备份目录", broken);
            }
            followed = false;
        }
    }

    /** Told to whoever reads what the program does, before the disk is full. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void watch() {
        try {
            var low = new ArrayList<>(low("数据目录", source.data()));
            if (set.to() != null && Files.isDirectory(set.to())) {
                low.addAll(low("备份目录", set.to()));
            }
            book.ended(Round.WATCHING, low);
        } catch (IOException | RuntimeException broken) {
            LOG.error("磁盘没有检查成", broken);
            book.failed(Round.WATCHING);
        }
    }

    private List<Stall> low(String called, Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        return free < LEAST ? everywhere(called, called + "的磁盘只剩" + (free >> 20) + "MB，请系统管理员清理") : List.of();
    }

    private List<Stall> everywhere(String about, String reason) {
        return figures.counties().stream()
                .map(county -> new Stall(county, county, about, reason, null))
                .toList();
    }

    private List<Stall> stalls(Backup.Made made) {
        made.missing().forEach(lack -> LOG.error("备份缺少：{}", lack));
        return made.isWhole()
                ? List.of()
                : everywhere("", "最近一次备份缺少" + made.missing().size() + "项文件，请系统管理员查看日志");
    }
}
