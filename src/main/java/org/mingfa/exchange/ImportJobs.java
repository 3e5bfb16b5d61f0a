package org.mingfa.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.WorkbookRefused;
import org.mingfa.staff.Actor;
import org.mingfa.store.DiskFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports that run while the person does something else. What has been taken in is in the register whatever becomes of the
 * job: a workbook whose import was broken off is simply sent again.
 */
public final class ImportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 2;
    private static final Duration KEPT = Duration.ofHours(2);

    /**
     * How far a job is.
     *
     * @param workbook the file's name
     * @param rows how many rows have been answered so far
     * @param first the first rows answered, at most {@link ImportResult#SHOWN}
     * @param result what it amounted to, once it has ended well
     * @param trouble why it could not be ended, in Chinese, or null
     */
    public record Progress(
            UUID id,
            String workbook,
            long rows,
            List<RowResult> first,
            @Nullable ImportResult result,
            @Nullable String trouble) {

        public boolean isRunning() {
            return result == null && trouble == null;
        }
    }

    private static final class Job {
        private final UUID id = UUID.randomUUID();
        private final String person;
        private final String workbook;
        private final Path folder;
        private final AtomicLong rows = new AtomicLong();
        private final List<RowResult> first = new ArrayList<>();
        private volatile @Nullable ImportResult result;
        private volatile @Nullable String trouble;

        Job(String person, String workbook, Path folder) {
            this.person = person;
            this.workbook = workbook;
            this.folder = folder;
        }

        synchronized void row(RowResult row) {
            rows.incrementAndGet();
            if (first.size() < ImportResult.SHOWN) {
                first.add(row);
            }
        }

        synchronized Progress progress() {
            return new Progress(id, workbook, rows.get(), List.copyOf(first), result, trouble);
        }

        Path copy() {
            return folder.resolve("copy.xlsx");
        }
    }

    private static void forget(@Nullable Job job) {
        if (job == null) {
            return;
        }
        try {
            Files.deleteIfExists(job.copy());
            Files.deleteIfExists(job.folder);
        } catch (IOException e) {
            LOG.warn("left behind: {}", job.folder);
        }
    }

    private final Import imports;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("import-", 1).factory());
    private final Cache<UUID, Job> jobs = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .removalListener((@Nullable UUID _, @Nullable Job job, RemovalCause _) -> forget(job))
            .build();

    ImportJobs(Import imports) {
        this.imports = imports;
    }

    /**
     * Begins an import.
     *
     * @param name the workbook's file name, for people
     * @param content moved from where it is
     */
    public UUID begin(Actor actor, String name, Path content) throws IOException {
        var folder = Files.createTempDirectory("import-");
        var workbook = Files.move(content, folder.resolve("workbook.xlsx"));
        var job = new Job(actor.person(), name, folder);
        jobs.put(job.id, job);
        threads.execute(() -> run(job, actor, workbook));
        return job.id;
    }

    private void run(Job job, Actor actor, Path workbook) {
        try (var copy = Files.newOutputStream(job.copy())) {
            job.result = imports.run(actor, workbook, job::row, copy);
        } catch (WorkbookRefused refused) {
            job.trouble = refused.getMessage();
        } catch (IOException | RuntimeException failure) {
            LOG.error("import {} broken off after {} rows", job.id, job.rows.get(), failure);
            job.trouble = DiskFull.caused(failure)
                    ? DiskFull.TEXT
                    : "导入中断，编号" + job.id.toString().substring(0, 8) + "。已经导入的行都在，请把同一个文件再导入一次，不会重复；仍然不行的，请把编号告诉管理人员。";
        } finally {
            delete(workbook);
        }
    }

    private static void delete(Path workbook) {
        try {
            Files.deleteIfExists(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A job of the person's own; empty when there is none, or no more. */
    public Optional<Progress> find(Actor actor, UUID id) {
        return own(actor, id).map(Job::progress);
    }

    /** The result copy of an ended job. */
    public Optional<Path> copy(Actor actor, UUID id) {
        return own(actor, id).filter(job -> job.result != null).map(Job::copy);
    }

    private Optional<Job> own(Actor actor, UUID id) {
        return Optional.ofNullable(jobs.getIfPresent(id)).filter(job -> job.person.equals(actor.person()));
    }

    /** The person's jobs that are still running. */
    public List<Progress> running(Actor actor) {
        return jobs.asMap().values().stream()
                .filter(job -> job.person.equals(actor.person()))
                .map(Job::progress)
                .filter(Progress::isRunning)
                .toList();
    }

    /** Waits for no job: what they have not taken in is taken in when the workbook comes again. */
    @Override
    public void close() {
        threads.shutdownNow();
        jobs.asMap().values().forEach(ImportJobs::forget);
    }
}
