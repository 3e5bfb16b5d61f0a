package org.mingfa.command;

import java.io.PrintStream;
import java.util.List;
import org.mingfa.law.Level;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.springframework.context.ApplicationContext;

/** Makes a token by which a machine acts in a person's post. */
final class TokenCommand implements Command {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String usage() {
        return "登录名 --for 用途 [--role 角色] [--days 天数] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "为某人的岗位制发接口令牌（/api），只显示这一次";
    }

    @Override
    public List<String> options() {
        return List.of("for", "role", "days", "data", "law");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var login = arguments.needWord(0, "登录名");
        var use = arguments.need("for");
        int days = Integer.parseInt(arguments.option("days").orElse("90"));
        return Opened.run(arguments, context -> {
            var staff = context.getBean(Staff.class);
            var actor = actors(context, login).stream()
                    .filter(one ->
                            arguments.option("role").map(one.role()::equals).orElse(true))
                    .findFirst()
                    .orElseThrow(() -> new UsageMistake("“" + login + "”没有这样的在任岗位"));
            out.println(context.getBean(Tokens.class)
                    .make(
                            Actor.program(actor.county()),
                            actor.post(),
                            use,
                            staff.today().plusDays(days)));
            return 0;
        });
    }

    private static List<Actor> actors(ApplicationContext context, String login) {
        var staff = context.getBean(Staff.class);
        return context.getBean(Places.class).under("", Level.COUNTY).stream()
                .flatMap(county -> staff.roster(county.code()).persons().stream())
                .filter(person -> login.equals(person.login()))
                .flatMap(person -> staff.actors(person.county(), person.id(), staff.today()).stream())
                .toList();
    }
}
