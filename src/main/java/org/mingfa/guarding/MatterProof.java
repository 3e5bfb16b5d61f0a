package org.mingfa.guarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matter;
import org.mingfa.matter.OpenStep;
import org.mingfa.matter.Privy;
import org.mingfa.matter.Register;
import org.mingfa.matter.Shown;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves matters one after the other: the chain again from its acts, and what the register says again from them. */
final class MatterProof {

    private static final String LINKS =
            "select seq, link from act where county = :county and matter = :matter order by seq";

    private static final String PINNED =
            "select link from act where county = :county and matter = :matter and seq = :seq";

    private static final String OPEN = """
            select step, roles, only_for, optional, earliest, due, due_at, late_after, due_of from open_step
            where county = :county and matter = :matter order by step
            """;

    private static final String REVISIT = "select revisit from matter where county = :county and id = :matter";

    private static final String PRIVY = "select k from matter, unnest(privy) k where county = :county and id = :matter";

    private final LawLibrary law;
    private final Places places;
    private final LocalDate today;
    private final List<String> findings;
    private final PartyProof parties;
    private final SealedProof sealed;
    private final Map<RunningSeries, Set<String>> given = new TreeMap<>();
    private final UnfinishedRounds unfinished = new UnfinishedRounds();
    private long acts;
    private long waiting;
    private boolean incomplete;

    MatterProof(LawLibrary law, Places places, PersonalData key, LocalDate today, List<String> findings) {
        this.law = law;
        this.places = places;
        this.today = today;
        this.findings = findings;
        this.parties = new PartyProof(key, findings);
        this.sealed = new SealedProof(key, findings);
    }

    long acts() {
        return acts;
    }

    /** The document numbers the program gave out, by series. */
    Map<RunningSeries, Set<String>> given() {
        return given;
    }

    /** Some matter could not be read as far as its document numbers. */
    void incomplete() {
        incomplete = true;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    List<String> unproved() {
        var unproved = new ArrayList<String>(parties.unproved());
        if (waiting > 0) {
            unproved.add("有" + waiting + "件事项的期限还没有按新的日子或者节假日安排重新计算，没有核验。");
        }
        return unproved;
    }

    void prove(JdbcClient client, Matter matter, String called, Roster roster) {
        var docket = Docket.read(client, law, matter);
        var read = docket.acts();
        acts += read.size();
        if (chain(client, matter, called, read)) {
            pins(client, matter, called, read);
            register(client, docket, called, roster);
        }
        sealed.prove(called, read);
    }

    private boolean chain(JdbcClient client, Matter matter, String called, List<Act> read) {
        var links = links(client, matter);
        var link = Chain.root(
                matter.id().toString(), matter.place().digits(), matter.procedure() + "@" + matter.version());
        int expected = 1;
        for (var act : read) {
            if (act.seq() != expected) {
                findings.add(called + "缺少第" + expected + "条行为");
                return false;
            }
            link = Chain.link(link, act);
            if (!link.equals(links.get(act.seq()))) {
                findings.add(called + "第" + act.seq() + "条行为（" + act.step() + "）与链上的摘要不符，内容被改动过");
                return false;
            }
            expected++;
        }
        if (read.isEmpty() || read.size() != matter.acts() || !link.equals(matter.head())) {
            findings.add(called + "末尾的行为被删去或者增加过：应有" + matter.acts() + "条，现有" + read.size() + "条");
            return false;
        }
        return true;
    }

    /** What an act was judged on must be what it was then: whoever rewrites one matter is found out by those that lean on it. */
    private void pins(JdbcClient client, Matter matter, String called, List<Act> read) {
        for (var act : read) {
            for (var pin : act.pins()) {
                var head = client.sql(PINNED)
                        .param("county", matter.county())
                        .param("matter", UUID.fromString(pin.matter()))
                        .param("seq", pin.seq())
                        .query(String.class)
                        .optional();
                require(
                        head.filter(pin.head()::equals).isPresent(),
                        called + "第" + act.seq() + "条行为办理时所依据的另一事项（" + pin.matter() + "），现在的记录与当时不符");
            }
        }
    }

    private static Map<Integer, String> links(JdbcClient client, Matter matter) {
        var links = new HashMap<Integer, String>();
        client.sql(LINKS)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query(row -> {
                    links.put(row.getInt("seq"), row.getString("link"));
                });
        return links;
    }

    /** The stored fields, title, beginning, end and deadlines of a matter must be what its acts amount to. */
    private void register(JdbcClient client, Docket docket, String called, Roster roster) {
        var matter = docket.matter();
        var read = docket.acts();
        var found = law.governing(matter.procedure(), matter.version(), matter.began());
        if (found.isEmpty()) {
            incomplete = true;
            findings.add(called + "适用的程序“" + matter.procedure() + "”（" + matter.version() + "起施行）在法规库中找不到");
            return;
        }
        var procedure = found.get();
        read.forEach(act -> numbers(procedure, matter, act));
        var setting = docket.setting(law, roster);
        var again = Standing.asJudged(procedure, read, setting, read.getLast().recordedOn());
        require(
                ValueJson.write(Shown.of(procedure, read, again)).equals(ValueJson.write(matter.fields())),
                called + "登记的内容与各条行为不一致");
        require(
                matter.began().equals(read.getFirst().happened())
                        && matter.carriedOver() == read.getFirst().carriedOver(),
                called + "登记的开始日期或者补录标记与第1条行为不一致");
        title(procedure, matter, called, again, roster);
        parties.knownAgain(client, procedure, matter, called);
        end(procedure, matter, called, read, setting, again);
        if (matter.isOpen()) {
            deadlines(client, procedure, matter, called, read, setting);
        } else {
            privy(client, matter, called, Privy.of(procedure, read, again, List.of(), setting.people()));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }

    /** Places may be renamed, and a title keeps the name of its day; people and units keep theirs. */
    private void title(Procedure procedure, Matter matter, String called, Standing again, Roster roster) {
        boolean renamed = procedure.fields().stream()
                .anyMatch(field -> field.type() instanceof FieldType.Place
                        && procedure.head().title().contains("{" + field.id() + "}"));
        if (!renamed) {
            require(
                    new ValueWords(places, roster)
                            .title(procedure, again.values())
                            .equals(matter.title()),
                    called + "登记的名称与各条行为不一致");
        }
    }

    private void end(
            Procedure procedure, Matter matter, String called, List<Act> read, Setting setting, Standing again) {
        var closing = matter.closing();
        var on = matter.closedOn();
        if (closing == null) {
            require(again.closing() == null, called + "按各条行为已经终结，登记为未结");
            return;
        }
        var recorded = read.getLast().recordedOn();
        if (on == null) {
            findings.add(called + "登记为已结，没有办结日期");
            return;
        }
        var then = on.isAfter(recorded) ? Standing.asJudged(procedure, read, setting, on) : again;
        boolean byAnother =
                closing.equals(Standing.of(procedure, read, setting, on).closing());
        require(closing.equals(then.closing()) || byAnother, called + "登记的办结结果与各条行为不一致");
        boolean byAct = read.stream().anyMatch(act -> act.happened().equals(on));
        require(byAct || !on.isBefore(recorded), called + "登记的办结日期" + on + "与各条行为不一致");
    }

    private void deadlines(
            JdbcClient client, Procedure procedure, Matter matter, String called, List<Act> read, Setting setting) {
        var revisit = client.sql(REVISIT)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query((row, _) -> Optional.ofNullable(row.getObject("revisit", LocalDate.class)))
                .single();
        if (unfinished.in(client, matter.county())
                || revisit.filter(day -> !day.isAfter(today)).isPresent()) {
            waiting++;
            return;
        }
        var kept = kept(client, matter);
        var computed = new TreeMap<String, OpenStep>();
        var standing = Standing.of(procedure, read, setting, today);
        var open = OpenStep.of(procedure, read, standing, setting.people());
        open.forEach(step -> computed.put(step.step(), step));
        privy(client, matter, called, Privy.of(procedure, read, standing, open, setting.people()));
        var steps = new TreeSet<>(kept.keySet());
        steps.addAll(computed.keySet());
        for (var step : steps) {
            require(same(kept.get(step), computed.get(step)), called + "登记的步骤“" + step + "”的期限或者办理人与重新计算的不一致");
        }
    }

    private void privy(JdbcClient client, Matter matter, String called, List<String> again) {
        var kept = client.sql(PRIVY)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query(String.class)
                .set();
        require(kept.equals(Set.copyOf(again)), called + "登记的知情人员与各条行为以及正在办理的步骤不一致");
    }

    private static boolean same(@Nullable OpenStep one, @Nullable OpenStep other) {
        return one != null
                && other != null
                && one.roles().equals(other.roles())
                && Objects.equals(one.onlyFor(), other.onlyFor())
                && Objects.equals(one.earliest(), other.earliest())
                && Objects.equals(one.due(), other.due())
                && Objects.equals(one.dueOf(), other.dueOf());
    }

    private static Map<String, OpenStep> kept(JdbcClient client, Matter matter) {
        var kept = new LinkedHashMap<String, OpenStep>();
        client.sql(OPEN)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query(row -> {
                    var onlyFor = row.getArray("only_for");
                    kept.put(
                            row.getString("step"),
                            new OpenStep(
                                    row.getString("step"),
                                    Register.texts(row.getArray("roles")),
                                    onlyFor == null ? null : Register.texts(onlyFor),
                                    row.getBoolean("optional"),
                                    row.getObject("earliest", LocalDate.class),
                                    OpenStep.due(row),
                                    row.getString("due_of")));
                });
        return kept;
    }

    private void numbers(Procedure procedure, Matter matter, Act act) {
        var step = procedure.step(act.step());
        if (step == null || !act.isDoing()) {
            return;
        }
        for (var field : procedure.entryFields(step)) {
            if (field.type() instanceof FieldType.DocumentNumber(var series)
                    && series != null
                    && act.values().get(field.id()) instanceof Value.Text(var text)) {
                given.computeIfAbsent(
                                new RunningSeries(
                                        matter.county(),
                                        matter.township().digits(),
                                        "number:" + series.id(),
                                        act.happened().getYear()),
                                _ -> new TreeSet<>())
                        .add(text);
            }
        }
    }
}
