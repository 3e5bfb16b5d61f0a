package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Enrolled;
import org.mingfa.staff.Enrolment;
import org.mingfa.staff.Enrolments;
import org.mingfa.staff.UnsoundEnrolments;
import org.mingfa.table.ListFile;
import org.mingfa.table.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Enters people with their posts, and opens an account for each, from a list. */
@Command(
        name = "staff",
        description = {
            "录入人员和岗位，开通账号。",
            "标题行：区划代码,单位,姓名,登录名,角色,任职日期，可加 离任日期,资格,证号,同名。",
            "一人多岗写多行，登录名相同；开通的账号显示一次初始密码。有一行不对，整份都不录入；同一份再次录入不会重复。",
            "没有写登录名、又与名册上的人同名的，要在“同名”一列写明“同一人”或者“另一人”。"
        })
final class StaffCommand implements Callable<Integer> {

    private static final List<String> NEEDED = List.of("区划代码", "单位", "姓名", "登录名", "角色", "任职日期");
    private static final List<String> POSSIBLE = List.of("离任日期", "资格", "证号", "同名");
    private static final PlaceColumn WHERE = new PlaceColumn("区划代码");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Map<String, Enrolment.Namesake> NAMESAKES = Map.of(
            "", Enrolment.Namesake.UNSAID, "同一人", Enrolment.Namesake.SAME_PERSON, "另一人", Enrolment.Namesake.ANOTHER);

    private final Where where;
    private final PrintStream out;

    @Parameters(paramLabel = "人员.csv", description = ListFile.READ)
    private Path file;

    StaffCommand(Where where, PrintStream out) {
        this.where = where;
        this.out = out;
    }

    @Override
    public Integer call() {
        var table = ListFile.read(file, NEEDED, POSSIBLE);
        table.tellUnused(out);
        return Opened.run(where, context -> {
            var law = context.getBean(LawLibrary.class);
            var roles = law.roles().values().stream().collect(Collectors.toMap(role -> role.id(), role -> role.name()));
            var list = table.each(row -> enrolment(row, roles, law.qualifications()));
            tell(list.size(), enter(context.getBean(Enrolments.class), table, list));
            return ExitCode.FINE;
        });
    }

    /** @param roles and qualifications: their names by id */
    private static Enrolment enrolment(Row row, Map<String, String> roles, Map<String, String> qualifications) {
        var qualification = row.text("资格");
        return new Enrolment(
                PlaceCode.of(WHERE.need(row)),
                row.need("单位"),
                row.need("姓名"),
                row.text("登录名"),
                id(row, "角色", row.need("角色"), roles),
                Objects.requireNonNullElse(row.day("任职日期"), LONG_AGO),
                row.day("离任日期"),
                id(row, "资格", qualification, qualifications),
                qualification.isEmpty() ? "" : row.need("证号"),
                namesake(row));
    }

    /** The id of what is written by its id or its name. */
    private static String id(Row row, String heading, String written, Map<String, String> names) {
        if (!written.isEmpty() && !names.containsKey(written) && !names.containsValue(written)) {
            row.refuse("没有“" + written + "”这种" + heading + "，见法规制度库的roles.yaml");
        }
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    private static Enrolment.Namesake namesake(Row row) {
        var said = NAMESAKES.get(row.text("同名"));
        if (said == null) {
            row.refuse("“同名”只能写“同一人”或者“另一人”");
        }
        return said == null ? Enrolment.Namesake.UNSAID : said;
    }

    private static Enrolled enter(Enrolments enrolments, ListFile table, List<Enrolment> list) {
        try {
            return enrolments.enter(list);
        } catch (UnsoundEnrolments unsound) {
            unsound.reasons().forEach((line, reason) -> table.rows().get(line).refuse(reason));
            table.requireSound();
            throw unsound;
        }
    }

    private void tell(int lines, Enrolled entered) {
        entered.remarks().forEach(out::println);
        for (var account : entered.accounts()) {
            out.println(account.name() + "  登录名 " + account.login() + "  初始密码 " + account.password());
        }
        out.println("人员表" + lines + "行：新录入" + entered.added() + "行，改动" + entered.changed() + "行，与原来相同" + entered.same()
                + "行。");
    }
}
