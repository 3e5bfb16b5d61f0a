package org.mingfa.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link OwnerProgram} running in a JVM and a terminal session of its own, whose Ctrl-C works also where the tests run in the background. */
record OwnerProcess(Process process, BufferedReader said) implements AutoCloseable {

    static OwnerProcess start(Path data) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.addAll(
                OtherJvm.command("-Xmx64m", "-Dstdout.encoding=UTF-8", OwnerProgram.class.getName(), data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new OwnerProcess(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** Reads on until a line begins so; answers the rest of that line. */
    String hears(String beginning) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("the program ended without saying: " + beginning);
    }

    /** The last number the program said was kept, after it has ended. */
    int lastKept() throws IOException {
        int last = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("kept ")) {
                last = Integer.parseInt(line.substring("kept ".length()));
            }
        }
        return last;
    }

    void kill() throws InterruptedException {
        SystemPrograms.signal("KILL", process.pid());
        process.waitFor();
    }

    /** What the terminal does on Ctrl-C: the signal goes to every process of the session's foreground group. */
    void pressCtrlC() throws InterruptedException {
        SystemPrograms.signal("INT", -process.pid());
        process.waitFor();
    }

    @Override
    public void close() {
        SystemPrograms.signal("KILL", process.pid());
        process.onExit().join();
    }
}
