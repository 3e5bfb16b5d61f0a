package org.mingfa.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.mingfa.staff.HandoverWish;
import org.mingfa.store.Scope;

/**
 * What a database superuser changes behind the program's back is found, and told with its place. On 3 September two tasks were
 * registered, one was refused, and one was assigned; since the night everything is sealed.
 */
@Tag("slow")
class VerificationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    @TempDir
    private Path folder;

    @AutoClose
    private final TestTownship town = town();

    private Verification verification = town.verification;
    private Sealing sealing = new Sealing(town.store.transactions(), town.seals);

    private static TestTownship town() {
        try {
            return new TestTownship();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void workADayAndSealIt() throws Exception {
        var personalData = PersonalData.withKeyIn(Path.of("target", "test-keys", "personal-data.key"));
        sealing = new Sealing(town.store.transactions(), folder);
        verification = new Verification(
                town.store.transactions(),
                town.law,
                town.staff,
                new Verification.Beside(town.places, personalData, folder, List.of()));
        town.watch.set(DAY);
        var office = town.actor("party-government-office", SHIQIAO);
        var owner = town.actor("office-clerk", SHIQIAO);
        var matter = task("案卷评查");
        task("迎接检查");
        town.matters.take(owner, opening("越权登记"));
        town.matters.take(
                office,
                Proposal.doing(
                        new Proposal.Target(matter.procedure(), matter.id(), 1),
                        "assign",
                        Entered.all(Map.of("owner", owner.person(), "project", "办理")),
                        List.of(),
                        DAY));
        dispute();
        town.watch.set(DAY.plusDays(1));
        assertThat(sealing.sealBefore(DAY.plusDays(1)).stalls()).isEmpty();
    }

    private Matter task(String title) {
        return ((Answer.Taken) town.matters.take(town.actor("party-government-office", SHIQIAO), opening(title)))
                .matter();
    }

    private static Proposal opening(String title) {
        return Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", title, "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                DAY);
    }

    private void dispute() {
        var mediator = town.actor("village-mediator", village(SHIQIAO, 1));
        var proposal = Proposal.opening(
                "dispute",
                "intake",
                Entered.all(Map.ofEntries(
                        Map.entry("subject", "邻里围墙纠纷"),
                        Map.entry("village", village(SHIQIAO, 1)),
                        Map.entry(
                                "parties",
                                List.of(
                                        Map.of("name", "王大山", "kind", "person", "phone", "13800000001"),
                                        Map.of("name", "刘小河", "kind", "person"))),
                        Map.entry("source", "application"),
                        Map.entry("oral", "是"),
                        Map.entry("category", "neighbours"),
                        Map.entry("with-enterprise", "否"),
                        Map.entry("summary", "双方为围墙越界多次争执"),
                        Map.entry("risk", "yellow"),
                        Map.entry("complexity", "simple"),
                        Map.entry("handled-at", "village"))),
                List.of(new Act.Evidence("oral-record", "cd".repeat(32), "b.pdf", "application/pdf", 9)),
                DAY);
        assertThat(town.matters.take(mediator, proposal)).isInstanceOf(Answer.Taken.class);
    }

    private List<String> findings() {
        return verification.verify(Scope.everything(), _ -> {}).findings();
    }

    private void tamper(String sql) {
        town.store.owner().sql(sql).update();
    }

    @Test
    void what_nobody_touched_is_whole_and_what_cannot_be_told_is_said() {
        var result = verification.verify(Scope.everything(), _ -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.matters()).isEqualTo(3);
        assertThat(result.acts()).isEqualTo(4);
        assertThat(result.others()).containsEntry("拦截记录", 1L);
        assertThat(result.unproved()).anyMatch(limit -> limit.contains("连封存一起重做"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an act's value           | update act set fields = jsonb_set(fields, '{title}', '"改过"') where jsonb_exists(fields, 'title') | 内容被改动过
            an act in the middle     | delete from act where seq = 1 and matter in (select matter from act where seq = 2) | 缺少第1条行为
            the last act             | delete from act where seq = 2 | 末尾的行为被删去
            findings of an act       | update act set findings = '[{"rule": "x"}]' where seq = 2 | 办理记录的登记情况与封存的不符
            the title                | update matter set title = '另一个名称' where acts = 2 | 登记的名称与各条行为不一致
            a place that is none     | update matter set place = concat('99', place) where acts = 2 | 读不出来（登记的内容）
            a post of no place       | update post set place = concat(place, '0') where role = 'office-clerk' | 岗位
            a person of no place     | update person set place = concat(place, '0') where id in (select person from post where role = 'office-clerk') | 人员
            an audit line of no place | update audit set place = concat(place, '0') where doing = 'STAFF' | 操作日志全部缺失
            the number               | update matter set number = 'DB-2026-0009' where number = 'DB-2026-0002' | 缺少第2号
            the beginning            | update matter set began = began - 30 where acts = 2 | 登记的开始日期
            carried over             | update matter set carried_over = true where acts = 2 | 补录标记
            what people were told    | update notice set text = '没有通知过' where matter in (select id from matter where acts = 2) | 的通知与封存的不符
            who knows of it          | update matter set privy = array['r/everybody'] where acts = 2 | 登记的知情人员与各条行为
            shown as closed          | update matter set closing = 'done', closed_on = '2026-09-03' where acts = 2 | 登记的办结结果与各条行为不一致
            a deadline               | update open_step set due = '2099-01-01' where due is not null | 的期限或者办理人与重新计算的不一致
            who may act              | update open_step set only_for = '{x}' where only_for is not null | 的期限或者办理人与重新计算的不一致
            a refusal deleted        | delete from refusal | 拦截记录全部缺失
            a refusal's reason       | update refusal set breaches = '[]' | 拦截记录与封存的不符
            audit deleted            | delete from audit where about in (select person::text from post where role = 'office-clerk') | 操作日志与封存的不符
            audit changed            | update audit set detail = '无' where doing = 'STAFF' | 操作日志与封存的不符
            a post backdated         | update post set valid_from = '2019-01-01' where role = 'office-clerk' | 岗位与封存时不同
            a post invented          | insert into post select county, place, gen_random_uuid(), person, unit, 'township-head', valid_from from post limit 1 | 岗位不是系统登记的
            a post deleted           | delete from post where role = 'office-clerk' | 岗位已不在名册中
            a person renamed         | update person set name = '另一个人' where id in (select person from post where role = 'office-clerk') | 人员与封存时不同
            a qualification deleted  | delete from qualification where ctid in (select ctid from qualification limit 1) | 资格已不在名册中
            a series put back        | update series set last = 1 where name = 'matter:DB' | 另有1个号不在其中
            a seal changed           | update seal set digest = previous | 日封不符
            a seal of rows deleted   | delete from record_seal where kind = 'REFUSAL' | 没有封存，而封存已经到2026-09-03
            all seals deleted        | delete from seal_head | 封存被删去或者重做过
            a party's digest deleted | delete from party | JF-2026-0001（990101001）缺少1个当事人的识别摘要
            a digest exchanged       | update party set digest = repeat('0', 64) | 有1个识别摘要不是本件当事人的
            a digest moved           | update party set matter = (select id from matter where number = 'DB-2026-0002') | DB-2026-0002（990101001）有1个识别摘要不是本件当事人的
            a digest elsewhere       | update party set place = '990101002' | 缺少1个当事人的识别摘要
            a value with another key | update act set fields = jsonb_set(fields, '{parties,0,row,name,cipher}', '"SM4-GCM-1:AAAA"') where jsonb_exists(fields, 'parties') | 用现在的密钥打不开
            """)
    void what_was_changed_behind_the_programs_back_is_found(String what, String sql, String finding) {
        for (var statement : sql.equals("delete from seal_head") ? sealsDeleted() : List.of(sql)) {
            tamper(statement);
        }
        assertThat(findings()).as(what).anyMatch(found -> found.contains(finding));
    }

    private static List<String> sealsDeleted() {
        return List.of(
                "delete from seal_head", "delete from seal", "delete from record_seal", "delete from sealed_through");
    }

    /** As after an upgrade: what was told on days sealed before is no finding, and it is said that no seal holds it. */
    @Test
    void days_sealed_before_notices_were_are_left_as_they_are() {
        tamper("delete from record_seal where kind = 'NOTICE'");
        tamper("insert into sealed_since values ('" + COUNTY + "', 'NOTICE', '2026-09-04')");
        var result = verification.verify(Scope.everything(), _ -> {});
        assertThat(result.findings()).noneMatch(found -> found.contains("通知"));
        assertThat(result.unproved()).anyMatch(limit -> limit.contains("没有封存过"));
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_the_rest_still_proved() {
        tamper("update act set fields = '{\"title\": {\"day\": \"never\"}}' where seq = 2");
        tamper("delete from refusal");
        assertThat(findings())
                .anyMatch(found -> found.contains("DB-2026-0001") && found.contains("读不出来（第2条记录）"))
                .anyMatch(found -> found.contains("拦截记录全部缺失"));
    }

    @Test
    void while_the_digests_are_not_all_made_by_the_key_that_holds_nothing_is_said_of_them() {
        tamper("delete from party");
        tamper("delete from party_digests");
        var result = verification.verify(Scope.everything(), _ -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.unproved()).anyMatch(limit -> limit.contains("识别摘要"));
    }

    @Test
    void digests_that_are_gone_do_not_keep_the_rest_from_being_proved() {
        tamper("delete from party");
        tamper("delete from refusal");
        assertThat(findings()).anyMatch(found -> found.contains("识别摘要")).anyMatch(found -> found.contains("拦截记录全部缺失"));
    }

    @Test
    void a_matter_that_vanished_with_all_its_rows_leaves_a_broken_seal_and_a_missing_number() {
        var id = town.store
                .owner()
                .sql("select id::text from matter where number = 'DB-2026-0002'")
                .query(String.class)
                .single();
        erase(id);
        assertThat(findings())
                .anyMatch(found -> found.contains("2026-09-03的日封不符") && found.contains(id))
                .anyMatch(found -> found.contains("缺少第2号"));
    }

    private void erase(String id) {
        for (var table : List.of("party", "act", "open_step", "fact", "notice")) {
            tamper("delete from " + table + " where matter = '" + id + "'");
        }
        tamper("delete from matter where id = '" + id + "'");
    }

    @Test
    void a_past_day_is_not_sealed_again_after_a_matter_vanished_with_its_seals() {
        var id = town.store
                .owner()
                .sql("select id::text from matter where number = 'DB-2026-0002'")
                .query(String.class)
                .single();
        erase(id);
        sealsDeleted().forEach(this::tamper);
        var sealed = sealing.sealBefore(DAY.plusDays(1));
        assertThat(sealed.stalls())
                .anyMatch(
                        stall -> stall.place().equals(SHIQIAO) && stall.reason().contains("当时的封存另存在"));
        assertThat(count("select count(*) from seal where place = '" + SHIQIAO + "'"))
                .isZero();
        assertThat(findings()).anyMatch(found -> found.contains("封存被删去或者重做过"));
    }

    @Test
    void seals_that_were_lost_come_back_only_as_they_were_and_that_is_told() {
        sealsDeleted().forEach(this::tamper);
        var sealed = sealing.sealBefore(DAY.plusDays(1));
        assertThat(sealed.stalls()).anyMatch(stall -> stall.reason().contains("已按另存的副本补回"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_is_put_into_a_sealed_day_is_never_sealed() {
        tamper(
                "insert into refusal select county, place, gen_random_uuid(), procedure, matter, step, person, post, happened, "
                        + "asked, breaches from refusal");
        assertThat(sealing.sealBefore(DAY.plusDays(1)).days()).isZero();
        assertThat(findings()).anyMatch(found -> found.contains("拦截记录与封存的不符：封存1条，现有2条"));
        tamper("delete from sealed_through");
        assertThat(sealing.sealBefore(DAY.plusDays(1)).stalls())
                .anyMatch(stall -> stall.reason().contains("封存以后拦截记录有变动"));
    }

    @Test
    void a_change_of_posts_through_the_program_is_no_finding() {
        var clerk = town.actor("office-clerk", SHIQIAO);
        town.staff.endPost(Actor.program(COUNTY), clerk.post(), DAY.plusDays(1));
        var other = town.actor("office-clerk", SHIQIAO, "乙");
        town.staff.handOver(
                Actor.program(COUNTY),
                new HandoverWish(
                        other.person(),
                        town.actor("supervisor", SHIQIAO).person(),
                        DAY.plusDays(1),
                        HandoverWish.Posts.SUCCEEDED,
                        List.of()),
                (client, handed, roster) -> {});
        assertThat(findings()).isEmpty();
        assertThat(sealing.sealBefore(DAY.plusDays(2)).stalls()).isEmpty();
        town.watch.set(DAY.plusDays(2));
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_copy_kept_elsewhere_finds_seals_made_anew_together_with_the_copy_beside_the_database() throws Exception {
        Path elsewhere;
        try (var files = Files.list(folder)) {
            elsewhere = Files.copy(files.findFirst().orElseThrow(), folder.resolve("elsewhere.txt"));
        }
        tamper("delete from refusal");
        sealsDeleted().forEach(this::tamper);
        try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        sealing.sealBefore(DAY.plusDays(1));
        assertThat(findings()).isEmpty();
        assertThat(verification.verify(Scope.everything(), elsewhere, _ -> {}).findings())
                .anyMatch(found -> found.contains(SHIQIAO + "在2026-09-03的封存与" + elsewhere));
    }

    private long count(String sql) {
        return town.store.owner().sql(sql).query(Long.class).single();
    }
}
