package org.mingfa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time used so far, in microseconds: by this program, and by the database server beside it. Unlike elapsed time it
 * says nearly the same on a busy machine as on an idle one.
 *
 * @param server of every living process of the server; connections are kept open, so none is lost between two readings
 */
record CpuTime(double program, double server) {

    private static final double MICROS_PER_TICK = 10_000;

    static CpuTime now() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double server = 0;
        for (var process : ProcessHandle.current().descendants().toList()) {
            server += ticks(process.pid()) * MICROS_PER_TICK;
        }
        return new CpuTime(system.getProcessCpuTime() / 1000.0, server);
    }

    /** Fields 14 and 15 of the stat file: time in user and in kernel mode; what stands before may hold blanks. */
    private static long ticks(long pid) throws IOException {
        var stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        var text = Files.readString(stat);
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(program - earlier.program, server - earlier.server);
    }
}
