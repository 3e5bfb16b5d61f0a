package org.mingfa.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the server process of one data directory up and down. Keeps nothing; the caller holds the directory's lock. */
record Postmaster(DataDirectory directory, Binaries binaries, Settings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(5);

    /** A server that takes connections. */
    record Running(Process process, int port) {}

    /** Ends a server that outlived the process it belonged to. */
    void endOrphan() {
        Path cluster = directory.cluster();
        Optional<PostmasterFile> orphan = PostmasterFile.read(cluster).filter(file -> file.servesStill(cluster));
        if (orphan.isEmpty()) {
            return;
        }
        long pid = orphan.get().pid();
        LOG.info("上次未正常退出，数据库服务器（进程号 {}）仍在运行，先让它正常停止。", pid);
        for (String signal : List.of("INT", "QUIT")) {
            SystemPrograms.signal(signal, pid);
            Pause pause = new Pause(STOPPING, BLINK);
            while (pause.goesOn()) {
                if (!orphan.get().servesStill(cluster)) {
                    return;
                }
            }
        }
        throw new StoreFailure("上次留下的数据库服务器（进程号 " + pid + "）停不下来。", "请手工结束这个进程（kill -9 " + pid + "），再重新启动。");
    }

    /**
     * Starts the server and waits until it takes connections. What is left of a killed predecessor may stand in the way for
     * some seconds; that is waited for.
     *
     * @param wanted the port to listen on
     * @param movable whether another port will do when that one is taken
     */
    Running start(int wanted, boolean movable) throws IOException {
        ServerLog log = new ServerLog(directory.log());
        log.turnOver();
        Pause pause = new Pause(PATIENCE, Duration.ofMillis(200));
        while (true) {
            int port = movable ? freePort(wanted) : wanted;
            long mark = log.size();
            Process process = launch(port);
            if (becomesReady(process)) {
                directory.rememberPort(port);
                return new Running(process, port);
            }
            String said = log.since(mark);
            if (!Remedies.passes(said) || !pause.goesOn()) {
                throw new StoreFailure(
                        "数据库启动失败（数据目录 " + directory.root() + "）。",
                        Remedies.of(said, directory),
                        ServerLog.lastLines(said),
                        null);
            }
        }
    }

    /** Asks the server to end at once but in good order (all sessions cut, everything on disk) and waits for it. */
    void stop(Process process) {
        for (String signal : List.of("INT", "QUIT")) {
            SystemPrograms.signal(signal, process.pid());
            Pause pause = new Pause(STOPPING, BLINK);
            while (pause.goesOn()) {
                if (!process.isAlive()) {
                    return;
                }
            }
        }
        LOG.error("数据库服务器（进程号 {}）停不下来；下次启动时会再处理。", process.pid());
    }

    /** Its own session keeps Ctrl-C in the terminal away from the server until the application has closed. */
    private Process launch(int port) throws IOException {
        List<String> session = SystemPrograms.exists("setsid") ? List.of("setsid") : List.of();
        List<String> server =
                List.of(binaries.program("postgres"), "-D", directory.cluster().toString(), "-p", String.valueOf(port));
        List<String> options = SystemPrograms.join(Settings.options(settings.fixed()), ArchivedLog.options(directory));
        List<String> command = SystemPrograms.join(server, options);
        List<String> privileged = Privilege.on(directory.cluster()).command(command);
        ProcessBuilder builder = SystemPrograms.builder(SystemPrograms.join(session, privileged));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Waits as long as the process lives: replaying a long log after a power cut takes its time. */
    private boolean becomesReady(Process process) {
        Pause notice = new Pause(Duration.ofSeconds(10), BLINK);
        while (process.isAlive()) {
            Optional<PostmasterFile> file = PostmasterFile.read(directory.cluster());
            if (file.isPresent()
                    && file.get().pid() == process.pid()
                    && file.get().ready()) {
                return true;
            }
            if (!notice.goesOn()) {
                LOG.info("数据库正在从上次的意外停机中恢复，请稍候……");
                notice = new Pause(Duration.ofSeconds(10), BLINK);
            }
        }
        return false;
    }

    private static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket socket = new ServerSocket(wanted, 1, loopback)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
                return socket.getLocalPort();
            }
        }
    }
}
