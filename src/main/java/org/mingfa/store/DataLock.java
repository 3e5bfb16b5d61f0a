package org.mingfa.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operating system's lock on a data directory: it ends with its process however that process ends.
 *
 * <p>The system drops a process's lock as soon as that process closes <em>any</em> handle on the file, so a second attempt
 * within this process must not even open it; hence the set of directories held here.
 */
record DataLock(DataDirectory directory, FileChannel channel) implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Takes the lock at once or refuses, naming the process that has it. */
    static DataLock take(DataDirectory directory) throws IOException {
        if (!HELD_HERE.add(directory.root())) {
            throw refused(directory, ProcessHandle.current().pid() + "");
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            if (!taken) {
                channel.close();
                throw refused(directory, Files.readString(directory.lock()).strip());
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new DataLock(directory, channel);
        } finally {
            if (!taken) {
                HELD_HERE.remove(directory.root());
            }
        }
    }

    /** The port of the server that another Mingfa runs on a data directory; empty when none uses it. */
    static OptionalInt portOfHolder(DataDirectory directory) {
        try {
            take(directory).close();
            return OptionalInt.empty();
        } catch (StoreFailure inUse) {
            return directory.rememberedPort();
        } catch (IOException e) {
            throw DataDirectory.unwritable(directory.root(), e);
        }
    }

    private static StoreFailure refused(DataDirectory directory, String pid) {
        return new StoreFailure(
                "数据目录 " + directory.root() + " 正被另一个明法使用" + (pid.isEmpty() ? "" : "（进程号 " + pid + "）") + "。",
                "同一个数据目录同时只能由一个明法使用。请先停止那一个，或者用 MINGFA_DATA=目录 给这一个另指定数据目录。");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(directory.root());
    }
}
