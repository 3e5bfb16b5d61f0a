package org.mingfa.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.UsageMistake;
import org.mingfa.command.line.Where;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token by which a machine acts in a person's post. */
@Command(name = "token", description = "为某人的岗位制发接口令牌（/api），只显示这一次")
final class TokenCommand implements Callable<Integer> {

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "登录名", description = "谁的岗位")
    private String login;

    @Option(names = "--for", required = true, paramLabel = "用途", description = "给哪个系统用，记在操作日志里")
    private String use;

    @Option(names = "--role", paramLabel = "角色", description = "有几个岗位的，写明哪一个（roles.yaml中的角色）")
    private @Nullable String role;

    @Option(names = "--days", paramLabel = "天数", defaultValue = "90", description = "多少天内有效，不写的为${DEFAULT-VALUE}天")
    private int days;

    TokenCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Opened.run(where, context -> {
            var staff = context.getBean(Staff.class);
            var actor = actors(context, login).stream()
                    .filter(one -> role == null || one.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new UsageMistake("“" + login + "”没有这样的在任岗位"));
            out.println(context.getBean(Tokens.class)
                    .make(
                            Actor.program(actor.county()),
                            actor.post(),
                            use,
                            staff.today().plusDays(days)));
            return ExitCode.FINE;
        });
    }

    private static List<Actor> actors(ApplicationContext context, String login) {
        var staff = context.getBean(Staff.class);
        return context.getBean(Places.class).under(PlaceCode.COUNTRY, Level.COUNTY).stream()
                .flatMap(county -> staff.roster(county.code()).persons().stream())
                .filter(person -> login.equals(person.login()))
                .flatMap(person -> staff.actors(person.county(), person.id(), staff.today()).stream())
                .toList();
    }
}
