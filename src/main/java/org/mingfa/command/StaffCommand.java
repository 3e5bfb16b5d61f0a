package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.region.Place;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Person;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Unit;
import org.springframework.context.ApplicationContext;

/** Enters people with their posts, and opens an account for each, from a list. */
final class StaffCommand implements Command {

    private static final List<String> HEADINGS = List.of("区划代码", "单位", "姓名", "登录名", "角色", "任职日期");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public String usage() {
        return "人员.csv [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "录入人员和岗位并开通账号（标题行：" + String.join(",", HEADINGS) + "，可加 资格,证号）；一人多岗写多行；显示初始密码";
    }

    @Override
    public List<String> options() {
        return Commands.WHERE;
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var rows = Rows.read(Path.of(arguments.needWord(0, "人员文件")), HEADINGS);
        return Opened.run(arguments, context -> {
            for (var row : rows.rows()) {
                enter(context, row, out);
            }
            out.println("人员表" + rows.rows().size() + "行已录入。");
            return 0;
        });
    }

    private static void enter(ApplicationContext context, Rows.Row row, PrintStream out) {
        var staff = context.getBean(Staff.class);
        var place = row.need("区划代码");
        var by = Actor.program(Place.countyOf(place));
        var role = role(context.getBean(LawLibrary.class), row);
        var person = person(staff, by, place, row);
        var unit = unit(staff, by, place, row.need("单位"));
        var from = row.day("任职日期", LocalDate.of(2020, 1, 1));
        boolean held = staff.roster(by.county()).postsOf(person.id()).stream()
                .anyMatch(post -> post.role().equals(role) && post.place().equals(place));
        if (!held) {
            staff.assignPost(by, person.id(), unit.id(), role, place, from, null);
        }
        if (!row.cell("资格").isEmpty()) {
            staff.grantQualification(
                    by, person.id(), qualification(context.getBean(LawLibrary.class), row), row.need("证号"), from, null);
        }
        if (person.login() == null && !row.cell("登录名").isEmpty() && !opened(staff, by, person)) {
            var password = password();
            context.getBean(Accounts.class).open(by, person.id(), row.cell("登录名"), password);
            out.println(person.name() + "  登录名 " + row.cell("登录名") + "  初始密码 " + password);
        }
    }

    private static boolean opened(Staff staff, Actor by, Person person) {
        return staff.roster(by.county()).person(person.id()).map(Person::login).isPresent();
    }

    private static Person person(Staff staff, Actor by, String place, Rows.Row row) {
        var name = row.need("姓名");
        return staff.roster(by.county()).persons().stream()
                .filter(person -> person.name().equals(name) && person.place().equals(place))
                .findFirst()
                .orElseGet(() -> staff.hirePerson(by, place, name));
    }

    private static Unit unit(Staff staff, Actor by, String place, String name) {
        return staff.roster(by.county()).units().stream()
                .filter(unit -> unit.name().equals(name) && unit.place().equals(place))
                .findFirst()
                .orElseGet(() -> staff.addUnit(by, place, name));
    }

    private static String role(LawLibrary law, Rows.Row row) {
        var wanted = row.need("角色");
        return law.roles().values().stream()
                .filter(role -> role.id().equals(wanted) || role.name().equals(wanted))
                .map(role -> role.id())
                .findFirst()
                .orElseThrow(() -> row.mistake("没有“" + wanted + "”这个角色，见法规库 roles.yaml"));
    }

    private static String qualification(LawLibrary law, Rows.Row row) {
        var wanted = row.need("资格");
        return law.qualifications().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(wanted) || entry.getValue().equals(wanted))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> row.mistake("没有“" + wanted + "”这种资格，见法规库 roles.yaml"));
    }

    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
