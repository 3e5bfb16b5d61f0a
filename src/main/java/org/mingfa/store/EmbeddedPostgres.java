package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 that belongs to this process and keeps its data in one directory. It listens on 127.0.0.1 only, asks
 * for a password, and what it has acknowledged is on disk. It outlives neither {@link #close()} nor, at the next start, a
 * process that was killed; when the server itself is killed it is brought up again on the same port.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataLock dataLock;
    private final Postmaster postmaster;
    private final String password;
    private final int port;
    private final ReentrantLock lifecycle = new ReentrantLock();
    private Process process;
    private boolean closed;

    private EmbeddedPostgres(DataLock dataLock, Postmaster postmaster, String password, Postmaster.Running running) {
        this.dataLock = dataLock;
        this.postmaster = postmaster;
        this.password = password;
        this.port = running.port();
        this.process = running.process();
        watch(process);
    }

    /**
     * Starts the server of that data directory, making both when they do not exist, and waits until it takes connections.
     *
     * @throws StoreFailure when another process uses the directory, the disk is full or cannot be written, or the server
     *     does not start; its message says in Chinese what to do
     */
    public static EmbeddedPostgres start(Path dataDir) {
        DataDirectory directory = DataDirectory.open(dataDir);
        return start(directory, directory.engines(), Settings.durable());
    }

    static EmbeddedPostgres start(DataDirectory directory, Path engines, Settings settings) {
        DataLock lock = null;
        EmbeddedPostgres started = null;
        try {
            lock = DataLock.take(directory);
            started = startLocked(lock, engines, settings);
            return started;
        } catch (IOException e) {
            throw DataDirectory.unwritable(directory.root(), e);
        } finally {
            if (lock != null && started == null) {
                release(lock);
            }
        }
    }

    private static EmbeddedPostgres startLocked(DataLock lock, Path engines, Settings settings) throws IOException {
        DataDirectory directory = lock.directory();
        directory.checkSpace();
        LOG.info("{}。", Processor.carried());
        Binaries binaries = Binaries.unpack(engines);
        String password = directory.secret("superuser");
        Cluster.ensure(directory, binaries, settings, password);
        Postmaster postmaster = new Postmaster(directory, binaries, settings);
        postmaster.endOrphan();
        Postmaster.Running running = postmaster.start(directory.rememberedPort().orElse(0), true);
        return new EmbeddedPostgres(lock, postmaster, password, running);
    }

    /** The port on 127.0.0.1; the same for as long as this object lives, and across restarts while it is free. */
    public int port() {
        return port;
    }

    /** The JDBC address of a database of this server; user and password are given separately. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable&logServerErrorDetail=false&reWriteBatchedInserts=true";
    }

    /** Ends the server when the process ends without having called {@link #close()}; for programs without a container. */
    public EmbeddedPostgres closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-postgres-close"));
        return this;
    }

    /** The superuser's access to a database of this server. */
    Access superuser(String database) {
        return new Access(jdbcUrl(database), Cluster.SUPERUSER, password);
    }

    DataDirectory directory() {
        return dataLock.directory();
    }

    /** The server's process number. */
    long pid() {
        lifecycle.lock();
        try {
            return process.pid();
        } finally {
            lifecycle.unlock();
        }
    }

    /** Stops the server in good order and gives the directory free. Does nothing the second time. */
    @Override
    public void close() {
        lifecycle.lock();
        try {
            if (!closed) {
                closed = true;
                postmaster.stop(process);
                release(dataLock);
            }
        } finally {
            lifecycle.unlock();
        }
    }

    private void watch(Process server) {
        Thread.ofVirtual().name("embedded-postgres-watch").start(() -> {
            server.onExit().join();
            revive();
        });
    }

    /** The server ended without being asked to (killed for memory, by hand): the application's connections come back to it. */
    private void revive() {
        lifecycle.lock();
        try {
            if (closed) {
                return;
            }
            LOG.error("数据库服务器（进程号 {}）意外退出，正在重新启动。", process.pid());
            process = postmaster.start(port, false).process();
            LOG.info("数据库服务器已恢复（进程号 {}）。", process.pid());
            watch(process);
        } catch (IOException | RuntimeException e) {
            LOG.error("数据库服务器未能恢复，请重新启动明法。", e);
        } finally {
            lifecycle.unlock();
        }
    }

    private static void release(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("未能释放数据目录的锁。", e);
        }
    }
}
