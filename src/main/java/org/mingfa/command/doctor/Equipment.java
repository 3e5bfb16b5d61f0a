package org.mingfa.command.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java, the disk, the rights on the data directory, and the port. */
final class Equipment {

    private static final long LEAST = 1L << 30;
    private static final long COMFORTABLE = 5L << 30;

    private Equipment() {}

    static List<Observed> look(Path data, int port) {
        return List.of(java(), rights(data), space("数据目录的磁盘", data), port(port));
    }

    private static Observed java() {
        return Observed.fine(
                "Java",
                "版本" + Runtime.version().feature() + "，最多用内存"
                        + (Runtime.getRuntime().maxMemory() >> 20) + "MB");
    }

    private static Observed rights(Path data) {
        if (!Files.isDirectory(data)) {
            return Observed.heed("数据目录", data + "还不存在", "第一次启动时会建立；不是第一次的，请用 --data 写明数据目录");
        }
        try (Stream<Path> content = Files.list(data)) {
            var closed = Stream.concat(Stream.of(data), content.filter(Files::isDirectory))
                    .filter(folder -> !Files.isReadable(folder) || !Files.isWritable(folder))
                    .findFirst();
            return closed.map(folder -> Observed.wrong(
                            "数据目录",
                            folder + "不能读写",
                            "请用数据目录的所有者运行，或者执行 chown -R " + System.getProperty("user.name") + " " + data))
                    .orElseGet(() -> Observed.fine("数据目录", data + "可以读写"));
        } catch (IOException e) {
            return Observed.wrong("数据目录", data + "读不出来", "请检查磁盘和目录的权限");
        }
    }

    static Observed space(String about, Path folder) {
        try {
            var there = folder.toAbsolutePath();
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            var store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            long percent = free * 100 / Math.max(1, store.getTotalSpace());
            var said = "剩余" + (free >> 30) + "GB（" + percent + "%）";
            if (free < LEAST) {
                return Observed.wrong(about, said, "请立即清理，满了以后不能登记");
            }
            return free < COMFORTABLE || percent < 5
                    ? Observed.heed(about, said, "请清理或者扩容")
                    : Observed.fine(about, said);
        } catch (IOException e) {
            return Observed.wrong(about, "看不到剩余空间", "请检查磁盘是否正常挂载");
        }
    }

    private static Observed port(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("0.0.0.0"))) {
            return Observed.fine("网页端口", socket.getLocalPort() + "空闲");
        } catch (IOException taken) {
            return Observed.fine("网页端口", port + "正在使用（明法正在运行的，就是它）");
        }
    }
}
