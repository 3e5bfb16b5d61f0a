package org.mingfa.command.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.mingfa.store.Processor;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, of which commit, by which law it works, and what it carries. */
public final class ProgramVersion implements IVersionProvider {

    /** Tells by a few signs which law lies in a folder. */
    public interface Edition {
        String of(Path folder) throws IOException;
    }

    private final Where where;
    private final Edition edition;

    public ProgramVersion(Where where, Edition edition) {
        this.where = where;
        this.edition = edition;
    }

    @Override
    public String[] getVersion() {
        var version =
                Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "（未打包）");
        return new String[] {"明法 " + version + commit() + "，Java " + Runtime.version(), law(), Processor.carried()};
    }

    /** Sources that lie in no repository are of no commit; what was changed since is said. */
    private static String commit() {
        try (InputStream found = ProgramVersion.class.getResourceAsStream("/git.properties")) {
            var git = new Properties();
            if (found != null) {
                git.load(found);
            }
            var commit = git.getProperty("git.commit.id.abbrev", "");
            var changed = Boolean.parseBoolean(git.getProperty("git.dirty")) ? "，有改动" : "";
            return commit.isEmpty() ? "" : "（提交" + commit + changed + "）";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String law() {
        var folder = where.lawFolder();
        try {
            return "法规制度库：" + (Files.isDirectory(folder) ? "版次" + edition.of(folder) : "没有" + folder);
        } catch (IOException e) {
            return "法规制度库：" + folder + "读不出来";
        }
    }
}
