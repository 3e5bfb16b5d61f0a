package org.mingfa.guarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Register;
import org.mingfa.matter.Shown;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves that nothing recorded was changed, left out or put in: every chain link again from the stored act, the stored
 * standing again from the acts, every seal again from the chain heads of its day.
 */
public final class Verification {

    /** What was looked at, and what does not hold, each in one Chinese sentence with its place. */
    public record Result(long matters, long acts, long seals, List<String> findings) {
        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    private static final String NEXT_MATTERS =
            "select " + Register.COLUMNS + " from matter where (county, id) > (?, ?) order by county, id limit 500";

    private static final String LINKS = "select seq, link from act where county = ? and matter = ? order by seq";

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;

    public Verification(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
    }

    /** @param progress told how many matters have been checked, from time to time */
    public Result verify(Scope scope, Consumer<Long> progress) {
        var findings = new ArrayList<String>();
        long matters = 0;
        long acts = 0;
        var after = new Object() {
            String county = "";
            UUID id = new UUID(0, 0);
        };
        while (true) {
            var batch = transactions.reading(
                    scope,
                    client -> client.sql(NEXT_MATTERS)
                            .param(after.county)
                            .param(after.id)
                            .query(Register::matter)
                            .list());
            if (batch.isEmpty()) {
                break;
            }
            for (var matter : batch) {
                var roster = staff.roster(matter.county());
                acts += transactions.reading(scope, client -> chain(client, matter, roster, findings));
            }
            matters += batch.size();
            after.county = batch.getLast().county();
            after.id = batch.getLast().id();
            progress.accept(matters);
        }
        long seals = transactions.reading(scope, client -> seals(client, findings));
        return new Result(matters, acts, seals, findings);
    }

    private static String called(Matter matter) {
        return matter.number() + "（" + matter.township() + "）";
    }

    private long chain(JdbcClient client, Matter matter, Roster roster, List<String> findings) {
        var acts = Register.acts(client, matter.county(), matter.id(), 0);
        Map<Integer, String> links = new LinkedHashMap<>();
        client.sql(LINKS)
                .param(matter.county())
                .param(matter.id())
                .query((row, _) -> links.put(row.getInt("seq"), row.getString("link")))
                .list();
        var link = Chain.root(matter.id().toString(), matter.place(), matter.procedure() + "@" + matter.version());
        int expected = 1;
        for (var act : acts) {
            if (act.seq() != expected) {
                findings.add(called(matter) + "缺少第" + expected + "条行为");
                return acts.size();
            }
            link = Chain.link(link, act);
            if (!link.equals(links.get(act.seq()))) {
                findings.add(called(matter) + "第" + act.seq() + "条行为（" + act.step() + "）与链上的摘要不符，内容被改动过");
                return acts.size();
            }
            expected++;
        }
        if (acts.size() != matter.acts() || !link.equals(matter.head())) {
            findings.add(called(matter) + "末尾的行为被删去或者增加过：应有" + matter.acts() + "条，现有" + acts.size() + "条");
            return acts.size();
        }
        standing(matter, acts, roster, findings);
        return acts.size();
    }

    /** The stored fields and end of a matter must be what its acts amount to. */
    private void standing(Matter matter, List<Act> acts, Roster roster, List<String> findings) {
        var procedure = law.version(matter.procedure(), matter.version());
        if (procedure.isEmpty()) {
            findings.add(called(matter) + "适用的程序“" + matter.procedure() + "”（" + matter.version() + "起施行）在法规库中找不到");
            return;
        }
        var setting = new Setting(matter.place(), roster, law.calendar(), law.parameters());
        var again = Standing.of(procedure.get(), acts, setting, acts.getLast().recordedOn());
        if (!ValueJson.write(Shown.of(procedure.get(), acts, again)).equals(ValueJson.write(matter.fields()))) {
            findings.add(called(matter) + "登记的内容与各条行为不一致");
        }
        if (matter.closing() == null && again.closing() != null) {
            findings.add(called(matter) + "按各条行为已经终结，登记为未结");
        }
    }

    private record Seal(String county, String place, LocalDate day, String previous, String digest) {}

    private static long seals(JdbcClient client, List<String> findings) {
        var seals = client.sql("select county, place, day, previous, digest from seal order by county, place, day")
                .query((row, _) -> new Seal(
                        row.getString("county"),
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        row.getString("previous"),
                        row.getString("digest")))
                .list();
        Map<String, String> last = new LinkedHashMap<>();
        for (var seal : seals) {
            var previous = last.getOrDefault(seal.place(), "");
            if (!seal.previous().equals(previous)) {
                findings.add(seal.place() + "在" + seal.day() + "的日封与前一日的不相接");
            }
            last.put(seal.place(), seal.digest());
            compare(client, seal, findings);
        }
        return seals.size();
    }

    private static void compare(JdbcClient client, Seal seal, List<String> findings) {
        var now = Sealing.heads(client, seal.county(), seal.place(), seal.day());
        if (Sealing.digest(seal.previous(), seal.place(), seal.day(), now).equals(seal.digest())) {
            return;
        }
        var sealed = client.sql("select matter, seq, link from seal_head where county = ? and place = ? and day = ?")
                .params(seal.county(), seal.place(), seal.day())
                .query((row, _) ->
                        new Sealing.Head(row.getObject("matter", UUID.class), row.getInt("seq"), row.getString("link")))
                .list();
        var gone = difference(sealed, now);
        var added = difference(now, sealed);
        findings.add(seal.place() + "在" + seal.day() + "的日封不符：封存" + sealed.size() + "件，现有" + now.size() + "件"
                + (gone.isEmpty() ? "" : "；缺失或者被改动的事项：" + gone)
                + (added.isEmpty() ? "" : "；封存时没有的：" + added));
    }

    private static Set<UUID> difference(List<Sealing.Head> from, List<Sealing.Head> without) {
        var ids = new LinkedHashSet<UUID>();
        from.stream().filter(head -> !without.contains(head)).forEach(head -> ids.add(head.matter()));
        return ids;
    }
}
