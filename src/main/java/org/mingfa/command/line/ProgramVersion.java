package org.mingfa.command.line;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from its jar. */
public final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version =
                Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "（未打包）");
        return new String[] {"明法 " + version + "，Java " + Runtime.version()};
    }
}
