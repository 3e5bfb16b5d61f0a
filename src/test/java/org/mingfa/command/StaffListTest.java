package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.WithoutPages;
import org.mingfa.guarding.Sealing;
import org.mingfa.guarding.Verification;
import org.mingfa.matter.Stall;
import org.mingfa.store.OtherJvm;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A staff list, entered beside a running server: as a whole or not at all, and a second time without a change. */
@Tag("slow")
class StaffListTest {

    private static final String DOCUMENTED = "区划代码,单位,姓名,登录名,角色,任职日期\n";
    private static final String WORKER = ",司法所工作人员,2026-01-01";

    private static Path folder;
    private static ConfigurableApplicationContext server;
    private static int counties = 10;

    private String county = "";
    private String town = "";

    @BeforeAll
    static void open() throws IOException {
        System.setProperty("mingfa.test-store", "none");
        folder = Files.createTempDirectory(Path.of("target"), "staff");
        server = new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .run("--mingfa.visit=true", "--logging.level.root=error", "--mingfa.data=" + folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        server.close();
        System.clearProperty("mingfa.test-store");
    }

    /** Each test has a county of its own. */
    @BeforeEach
    void county() throws IOException {
        county = "9901" + counties++;
        town = county + "001";
        enter("places", "代码,名称\n" + county + ",某县\n" + town + ",石桥镇\n" + county + "002,柳河乡\n");
    }

    private static Typed enter(String command, String table) throws IOException {
        var file = Files.writeString(folder.resolve(command + ".csv"), table).toString();
        return Typed.words(command, file, "--mingfa.data=" + folder.resolve("data"));
    }

    /** What is recorded of the county's people: name, login, unit, role and days of each post. */
    private List<String> posts() {
        return server.getBean(ScopedTransactions.class)
                .reading(
                        Scope.of(county),
                        client -> client.sql("""
                        select concat_ws(' ', person.name, coalesce(login, '-'), unit.name, role, valid_from, valid_to)
                        from post join person on person.county = post.county and person.id = post.person
                        join unit on unit.county = post.county and unit.id = post.unit
                        left join account on account.county = post.county and account.person = person.id
                        where post.county = :county order by 1
                        """)
                                .param("county", county)
                                .query(String.class)
                                .list());
    }

    private int count(String table) {
        return server.getBean(ScopedTransactions.class)
                .reading(
                        Scope.of(county),
                        client -> client.sql("select count(*) from " + table + " where county = :county")
                                .param("county", county)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void the_documented_columns_are_enough_and_a_second_time_changes_nothing() throws IOException {
        var list = DOCUMENTED + town + ",司法所,赵六,zhao" + county + WORKER + "\n" + town
                + ",综治中心,欧阳买买提·阿卜杜热西提江,,governance-centre,2026/1/5\n";
        var first = enter("staff", list);
        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(first.said())
                .containsPattern("赵六  登录名 zhao" + county + "  初始密码 [a-z2-9]{14}\n")
                .contains("人员表2行：新录入2行，改动0行，与原来相同0行。");
        assertThat(posts())
                .containsExactly(
                        "欧阳买买提·阿卜杜热西提江 - 综治中心 governance-centre 2026-01-05",
                        "赵六 zhao" + county + " 司法所 judicial-office 2026-01-01");
        int told = count("audit");
        assertThat(enter("staff", list).said()).isEqualTo("人员表2行：新录入0行，改动0行，与原来相同2行。\n");
        assertThat(count("audit")).isEqualTo(told);
    }

    @Test
    void qualifications_and_the_end_of_a_post_are_taken_once() throws IOException {
        var heading = "区划代码,单位,姓名,登录名,角色,任职日期,离任日期,资格,证号\n";
        var begun = town + ",执法队,韩雪,han" + county + ",执法人员,2020-01-01,";
        assertThat(enter("staff", heading + begun + ",行政执法证,“05”0017\n").said()).contains("新录入1行");
        var left = heading + begun + "2026年11月15日,行政执法证,“05”0017\n";
        assertThat(enter("staff", left).said()).contains("新录入0行，改动1行，与原来相同0行");
        assertThat(enter("staff", left).said()).contains("新录入0行，改动0行，与原来相同1行");
        assertThat(enter("staff", heading + begun + ",,\n").said()).contains("与原来相同1行");
        assertThat(posts()).containsExactly("韩雪 han" + county + " 执法队 enforcement-officer 2020-01-01 2026-11-15");
        assertThat(count("qualification")).isOne();
        var later = enter("staff", heading + begun + "2026-12-15,,\n");
        assertThat(later.said()).contains("第2行：岗位已定于2026年11月15日结束，不能再延后");
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_every_wrong_row_is_told() throws IOException {
        var refused = enter(
                "staff",
                DOCUMENTED + town + ",司法所,甲某,jia" + county + WORKER + "\n"
                        + town + ",司法所,乙某,乙" + WORKER + "\n"
                        + county + "009,司法所,丙某," + WORKER + "\n"
                        + county + ",司法局,丁某," + WORKER + "\n"
                        + town + ",司法所,戊某,jia" + county + WORKER + "\n");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(refused.said())
                .contains("第3行：账号须为2至32位")
                .contains("第4行：没有区划代码为“" + county + "009”的地方，请先录入区划。")
                .contains("第5行：“司法所工作人员”是")
                .contains("第6行：登录名“jia" + county + "”是甲某的，与“戊某”对不上，请核对登录名。")
                .contains("共4处不对，一行也没有录入。")
                .doesNotContain("初始密码");
        assertThat(enter("staff", DOCUMENTED + town + ",司法所,甲某," + ",天文官,昨天\n").said())
                .contains("没有“天文官”这种角色")
                .contains("“任职日期”写的是“昨天”");
        assertThat(count("person") + count("unit") + count("audit")).isZero();
    }

    @Test
    void namesakes_are_told_apart_by_login_and_otherwise_asked_about() throws IOException {
        var two = DOCUMENTED + town + ",司法所,张三,zs1" + county + WORKER + "\n" + town + ",党政办,张三,zs2" + county
                + ",党政办工作人员,2026-01-01\n" + town + ",综治中心,张三,zs2" + county + ",综治中心工作人员,2026-01-01\n";
        assertThat(enter("staff", two).said()).contains("不止一位张三").contains("新录入2行，改动1行");
        assertThat(count("person")).isEqualTo(2);
        assertThat(enter("staff", two).said()).contains("与原来相同3行");

        var one = DOCUMENTED + town + ",司法所,李四," + WORKER + "\n";
        assertThat(enter("staff", one).said()).contains("新录入1行");
        assertThat(enter("staff", one).said()).contains("与原来相同1行");
        var unsaid = DOCUMENTED + town + ",党政办,李四,,党政办工作人员,2026-01-01\n";
        var asked = enter("staff", unsaid);
        assertThat(asked.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(asked.said()).contains("第2行：石桥镇已有李四（司法所），不知道是不是同一个人。");
        var said = unsaid.replace("任职日期\n", "任职日期,同名\n").replace("2026-01-01\n", "2026-01-01,");
        assertThat(enter("staff", said + "同一人\n").said()).contains("改动1行");
        assertThat(count("person")).isEqualTo(3);
        assertThat(enter("staff", said.replace("党政办", "督查室") + "另一人\n").said()).contains("没有“督查室工作人员”这种角色");
        assertThat(enter("staff", said.replace(",党政办,", ",财政所,") + "另一人\n").said())
                .contains("新录入1行");
        assertThat(count("person")).isEqualTo(4);
    }

    @Test
    void a_list_accounts_for_everyone_it_changes_before_those_who_prove_the_records() throws IOException {
        var heading = "区划代码,单位,姓名,登录名,角色,任职日期,离任日期,资格,证号\n";
        var first = town + ",执法队,韩雪,xue" + county + ",执法人员,2020-01-01,";
        assertThat(enter("staff", heading + first + ",行政执法证,“05”0018\n").said()).contains("新录入1行");
        var sealing = server.getBean(Sealing.class);
        var today = LocalDate.now(server.getBean(Clock.class));
        assertThat(sealing.sealBefore(today).stalls()).noneMatch(this::isHere);
        var more = heading + first + "2099-01-01,,\n" + town + ",司法所,赵六,liu" + county + ",司法所工作人员,2026-01-01,,,\n";
        assertThat(enter("staff", more).said()).contains("新录入1行，改动1行");
        var found = server.getBean(Verification.class).verify(Scope.everything(), _ -> {});
        assertThat(found.findings()).noneMatch(finding -> finding.contains(county));
        server.getBean(ScopedTransactions.class)
                .within(
                        Scope.of(county),
                        client -> client.sql("""
                                insert into unit (county, place, id, name)
                                values (:county, :town, gen_random_uuid(), '没人登记过的单位')
                                """)
                                .param("county", county)
                                .param("town", town)
                                .update());
        assertThat(server.getBean(Verification.class)
                        .verify(Scope.everything(), _ -> {})
                        .findings())
                .anyMatch(finding -> finding.contains(town) && finding.contains("单位不是系统登记的"));
    }

    private boolean isHere(Stall stall) {
        return stall.county().equals(county);
    }

    /** The process dies while the database waits for its last account; units, persons and posts were written before. */
    @Test
    void killed_in_the_middle_nothing_is_entered() throws Exception {
        var file = Files.writeString(
                folder.resolve("killed.csv"), DOCUMENTED + town + ",司法所,赵六,late" + county + WORKER + "\n");
        var process = server.getBean(ScopedTransactions.class).within(Scope.of(county), client -> {
            lock(client);
            var begun = begin(file);
            awaitWaiting(client, begun);
            begun.destroyForcibly().waitFor();
            return begun;
        });
        assertThat(process.exitValue()).isEqualTo(128 + 9);
        assertThat(count("person") + count("unit") + count("post") + count("audit"))
                .isZero();
        assertThat(enter("staff", Files.readString(file)).said()).contains("新录入1行");
    }

    private void lock(JdbcClient client) {
        client.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "login late" + county)
                .query(Integer.class)
                .single();
    }

    private static Process begin(Path list) throws IOException {
        return new ProcessBuilder(OtherJvm.command(
                        "-Xmx256m",
                        "-Dmingfa.test-store=none",
                        Mingfa.class.getName(),
                        "staff",
                        list.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    private static void awaitWaiting(JdbcClient client, Process process) throws InterruptedException, IOException {
        for (int i = 0; i < 1200 && process.isAlive(); i++) {
            int waiting = client.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError(
                "the command never came to its account: " + Files.readString(folder.resolve("killed.log")));
    }
}
