package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.command.doctor.Examination;
import org.mingfa.command.doctor.KnownVulnerabilities;
import org.mingfa.command.doctor.Observed;
import org.mingfa.command.law.Relying;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.judging.Act;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.store.StoreProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Looks at everything, changes nothing, and says what to do. */
@Command(
        name = "doctor",
        description = {"检查Java、磁盘、数据目录、密钥、数据库、法规制度库、每日封存、例行工作、备份、节假日安排和已知漏洞，告诉您怎么办。", "只看不改；有“问题”的退出码为1，只有“注意”的为0。"})
final class DoctorCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    DoctorCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.settings(where, this::look);
    }

    private int look(ConfigurableApplicationContext settings) {
        var environment = settings.getEnvironment();
        var examination = new Examination(
                settings.getBean(StoreProperties.class),
                settings.getBean(KeepingProperties.class),
                environment.getProperty("server.port", Integer.class, 8080),
                where.lawFolder(environment),
                Relying::load,
                Clock.system(Act.ZONE));
        var seen = new ArrayList<>(examination.look());
        var home = System.getProperty("mingfa.home", ".");
        var list = environment.getProperty("mingfa.vulnerabilities");
        seen.addAll(KnownVulnerabilities.look(
                Path.of(home, "parts.cdx.json"), list == null ? null : Path.of(list), examination.clock()));
        seen.forEach(observed -> out.println(observed.line()));
        long wrong = count(seen, Observed.State.WRONG);
        out.println("问题" + wrong + "项，注意" + count(seen, Observed.State.HEED) + "项。");
        return wrong == 0 ? ExitCode.FINE : ExitCode.WRONG;
    }

    private static long count(List<Observed> seen, Observed.State state) {
        return seen.stream().filter(observed -> observed.state() == state).count();
    }
}
