package org.mingfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.WorkbookRefused;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.DiskFull;
import org.mingfa.store.HeldFiles;
import org.mingfa.store.HeldFiles.Holder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Imports that run while the person does something else. They stand in the database with their workbook: whichever program
 * shares it may run one, tell how far it is, and take it up again where another was stopped or killed. What has been taken in
 * is in the register whatever becomes of the import, and is not taken in twice.
 */
public final class ImportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(2);

    /** A workbook waits no longer than this for its turn. */
    private static final Duration HELD = Duration.ofDays(1);

    private final Import imports;
    private final Staff staff;
    private final HeldFiles files;
    private final JobRows rows;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("import-", 1).factory());
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-beat").factory());
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean closing;

    ImportJobs(Import imports, Staff staff, HeldFiles files, JobRows rows) {
        this.imports = imports;
        this.staff = staff;
        this.files = files;
        this.rows = rows;
    }

    /**
     * Begins an import.
     *
     * @param name the workbook's file name, for people
     * @param content deleted once it is kept
     */
    public UUID begin(Actor actor, String name, Path content) throws IOException {
        try (var stream = Files.newInputStream(content)) {
            var id = rows.begin(actor, name, files.hold(holder(actor), stream, HELD));
            takeUp();
            return id;
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static Holder holder(Actor actor) {
        return new Holder(actor.county(), actor.place().digits(), actor.person());
    }

    /** Looks for imports that wait: begun here or elsewhere, or left by a program that is no more. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void takeUp() {
        if (busy.get() < AT_ONCE) {
            threads.execute(this::runWaiting);
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        rows.sweep(KEPT);
    }

    private void runWaiting() {
        busy.incrementAndGet();
        try {
            var waiting = rows.take();
            while (waiting.isPresent()) {
                run(waiting.get());
                waiting = closing ? Optional.empty() : rows.take();
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    private void run(ImportRun run) {
        if (run.tries > JobRows.MOST_TRIES) {
            rows.end(
                    run,
                    null,
                    "程序在导入这个文件时停了" + JobRows.MOST_TRIES + "次，没有再试。已经导入的行都在；请把文件和编号" + shortly(run) + "告诉管理人员。",
                    null);
            return;
        }
        var beat = beats.scheduleWithFixedDelay(() -> beat(run), 1, 1, TimeUnit.SECONDS);
        try {
            ended(run);
        } catch (IOException | RuntimeException failure) {
            brokenOff(run, failure);
        } finally {
            beat.cancel(false);
        }
    }

    private void beat(ImportRun run) {
        try {
            rows.beat(run);
        } catch (RuntimeException gone) {
            LOG.warn("import {} could not tell how far it is: {}", run.id, gone.toString());
        }
    }

    private void ended(ImportRun run) throws IOException {
        var actor = staff.actors(run.whose.county(), run.whose.person(), staff.today()).stream()
                .filter(post -> post.post().equals(run.post))
                .findFirst();
        if (actor.isEmpty()) {
            rows.end(run, null, "您已经不在开始导入时的岗位上，导入没有继续。已经导入的行都在。", null);
            return;
        }
        var folder = Files.createTempDirectory("import-");
        var workbook = folder.resolve("workbook.xlsx");
        var copy = folder.resolve("copy.xlsx");
        try {
            fetch(run, workbook);
            ImportResult result;
            try (var out = Files.newOutputStream(copy)) {
                result = imports.run(actor.get(), workbook, run::answered, out);
            }
            try (var stream = Files.newInputStream(copy)) {
                rows.end(run, result, null, files.hold(run.whose, stream, KEPT));
            }
        } finally {
            Files.deleteIfExists(workbook);
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    private void fetch(ImportRun run, Path workbook) throws IOException {
        try (var out = Files.newOutputStream(workbook)) {
            if (!files.write(run.whose, run.source, out)) {
                throw new IOException("the workbook is held no more");
            }
        }
    }

    /** Stopped with the program, it is for the next one, whatever the stop broke; broken by itself, it has ended. */
    private void brokenOff(ImportRun run, Exception failure) {
        if (closing) {
            Thread.interrupted();
            rows.leave(run);
        } else {
            rows.end(run, null, trouble(run, failure), null);
        }
    }

    private static String trouble(ImportRun run, Exception failure) {
        if (failure instanceof WorkbookRefused refused) {
            return String.valueOf(refused.getMessage());
        }
        LOG.error("import {} broken off after {} rows", run.id, run.rows(), failure);
        return DiskFull.caused(failure)
                ? DiskFull.TEXT
                : "导入中断，编号" + shortly(run) + "。已经导入的行都在，请把同一个文件再导入一次，不会重复；仍然不行的，请把编号告诉管理人员。";
    }

    private static String shortly(ImportRun run) {
        return run.id.toString().substring(0, 8);
    }

    /** An import of the person's own; empty when there is none, or no more. */
    public Optional<ImportProgress> find(Actor actor, UUID id) {
        return rows.find(actor, id).map(JobRows.Kept::progress);
    }

    /**
     * Writes the result copy of an ended import.
     *
     * @return false when there is none, or no more
     */
    public boolean copy(Actor actor, UUID id, OutputStream out) throws IOException {
        @Nullable UUID copy = rows.find(actor, id).map(JobRows.Kept::copy).orElse(null);
        return copy != null && files.write(holder(actor), copy, out);
    }

    /** The person's imports that are still running. */
    public List<ImportProgress> running(Actor actor) {
        return rows.running(actor);
    }

    /** Leaves what runs to the next program. */
    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
        beats.shutdownNow();
        try {
            threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
