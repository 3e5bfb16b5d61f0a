package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Child;
import org.mingfa.judging.Linked;
import org.mingfa.judging.Links;
import org.mingfa.judging.Question;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds and reads the matters that others hold. What one may choose is what one may see, and what its procedure shares with
 * the county; what a matter holds already is read wherever it is in the county, so that a ruling does not depend on who asks.
 */
final class LinkedMatters {

    private static final String BY_ID =
            "select " + Register.COLUMNS + " from matter where county = :county and id = any (:ids)";

    private static final String OPENED = """
            select l.target, l.field, l.matter, m.procedure
            from link l join matter m on m.county = l.county and m.id = l.matter
            where l.county = :county and l.target = any (:targets)
            order by l.matter
            """;

    private final LawLibrary law;
    private final Histories histories;
    private final FigureAnswers figures;

    LinkedMatters(LawLibrary law, Histories histories, PersonalData personalData) {
        this.law = law;
        this.histories = histories;
        this.figures = new FigureAnswers(law, personalData);
    }

    LawLibrary law() {
        return law;
    }

    /**
     * In a transaction that goes on.
     *
     * @param asking finds only what its reader may see; a ruling on what is held already reads on
     */
    LinkSource within(JdbcClient client, String county, Scope asking) {
        return new LinkSource() {
            @Override
            public Optional<Value.Link> find(FieldType.Matter type, String entered, PlaceCode township) {
                return LinkedMatters.this.find(client, county, asking, type, entered, township);
            }

            @Override
            public Links read(Set<String> matters) {
                return LinkedMatters.this.read(client, county, matters, List.of());
            }

            @Override
            public Links read(Set<String> matters, Matter holder) {
                return LinkedMatters.this.read(client, county, matters, List.of(holder));
            }

            @Override
            public Map<Question, Question.Answer> answers(Set<Question> questions, @Nullable UUID self) {
                return figures.answers(client, county, questions, self);
            }
        };
    }

    /** Each time in a transaction of its own; what was found once is not looked for again. */
    LinkSource before(ScopedTransactions transactions, Scope scope, String county) {
        var found = new HashMap<String, Optional<Value.Link>>();
        var read = new HashMap<Set<String>, Links>();
        return new LinkSource() {
            @Override
            public Optional<Value.Link> find(FieldType.Matter type, String entered, PlaceCode township) {
                return found.computeIfAbsent(
                        type.procedures() + " " + township + " " + entered,
                        _ -> transactions.reading(
                                scope, client -> within(client, county, scope).find(type, entered, township)));
            }

            @Override
            public Links read(Set<String> matters) {
                return matters.isEmpty()
                        ? Links.NONE
                        : read.computeIfAbsent(
                                matters,
                                _ -> transactions.reading(
                                        scope,
                                        client -> within(client, county, scope).read(matters)));
            }

            @Override
            public Links read(Set<String> matters, Matter holder) {
                return transactions.reading(
                        scope, client -> within(client, county, scope).read(matters, holder));
            }

            @Override
            public Map<Question, Question.Answer> answers(Set<Question> questions, @Nullable UUID self) {
                return questions.isEmpty()
                        ? Map.of()
                        : transactions.reading(
                                scope, client -> within(client, county, scope).answers(questions, self));
            }
        };
    }

    private Optional<Value.Link> find(
            JdbcClient client, String county, Scope asking, FieldType.Matter type, String entered, PlaceCode township) {
        var id = id(entered);
        Function<JdbcClient, List<Matter>> look = id != null
                ? any -> byId(any, county, List.of(id))
                : any -> Numbered.find(any, county, entered, township);
        var seen = ScopedTransactions.asReader(client, asking, look);
        if (seen.isEmpty() && type.procedures().stream().anyMatch(law::isShared)) {
            seen = ScopedTransactions.widened(client, Scope.of(county), look).stream()
                    .filter(matter -> law.isShared(matter.procedure()))
                    .toList();
        }
        return id == null && seen.size() > 1 && !isOwn(seen.getFirst(), township)
                ? Optional.empty()
                : seen.stream().findFirst().map(LinkedMatters::link);
    }

    /** Each township counts for itself: of two others' matters with one number nobody knows which is meant. */
    private static boolean isOwn(Matter matter, PlaceCode township) {
        return matter.township().equals(township);
    }

    private static Value.Link link(Matter matter) {
        return new Value.Link(matter.id().toString(), matter.number());
    }

    private static @Nullable UUID id(String entered) {
        try {
            return entered.length() == 36 ? UUID.fromString(entered) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static List<Matter> byId(JdbcClient client, String county, Collection<UUID> ids) {
        return client.sql(BY_ID)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Register::matter)
                .list();
    }

    /** Those of linked matters that are withheld from an actor; in a transaction of the actor's scope. */
    Set<String> withheld(JdbcClient client, Actor actor, Links links) {
        var perhaps = links.all().stream()
                .filter(linked ->
                        Withheld.isPossible(law, actor, linked.procedure().id()))
                .map(linked -> UUID.fromString(linked.matter()))
                .toList();
        return Withheld.among(client, actor, perhaps);
    }

    /** Matters wherever they are in the county. */
    List<Matter> matters(JdbcClient client, String county, Collection<UUID> ids) {
        return ScopedTransactions.widened(client, Scope.of(county), wide -> byId(wide, county, ids));
    }

    /** The matters that the acts of one hold, and those its steps opened. */
    Links heldBy(JdbcClient client, Matter holder, Collection<Act> acts) {
        return read(client, holder.county(), Links.heldBy(acts), List.of(holder));
    }

    private Links read(JdbcClient client, String county, Set<String> matters, List<Matter> holders) {
        boolean opens = holders.stream().anyMatch(holder -> opensOthers(law, holder));
        if (matters.isEmpty() && !opens) {
            return Links.NONE;
        }
        return ScopedTransactions.widened(client, Scope.of(county), wide -> {
            var opened = opens ? opened(wide, law, county, holders) : Map.<UUID, List<Child>>of();
            var children = opened.values().stream().flatMap(List::stream).toList();
            var ids = new LinkedHashSet<>(matters);
            children.forEach(child -> ids.add(child.matter()));
            var found = byId(wide, county, ids.stream().map(UUID::fromString).toList());
            return Links.of(found.stream()
                            .flatMap(matter -> linked(law, matter, histories.acts(wide, matter)).stream())
                            .toList())
                    .opening(children);
        });
    }

    private static boolean opensOthers(LawLibrary law, Matter matter) {
        return law.version(matter.procedure(), matter.version())
                .filter(Procedure::opensOthers)
                .isPresent();
    }

    /** The matters that steps of others opened, by the id of the one they were opened from. */
    private static Map<UUID, List<Child>> opened(
            JdbcClient client, LawLibrary law, String county, List<Matter> holders) {
        var openers = new HashMap<UUID, Procedure>();
        holders.forEach(holder -> law.version(holder.procedure(), holder.version())
                .filter(Procedure::opensOthers)
                .ifPresent(procedure -> openers.put(holder.id(), procedure)));
        var opened = new HashMap<UUID, List<Child>>();
        if (openers.isEmpty()) {
            return opened;
        }
        client.sql(OPENED)
                .param("county", county)
                .param("targets", openers.keySet().toArray(UUID[]::new))
                .query(row -> {
                    var holder = row.getObject("target", UUID.class);
                    var step = Objects.requireNonNull(openers.get(holder))
                            .opener(row.getString("procedure"), row.getString("field"));
                    if (step != null) {
                        opened.computeIfAbsent(holder, _ -> new ArrayList<>())
                                .add(new Child(step.id(), row.getString("matter")));
                    }
                });
        return opened;
    }

    private static Optional<Linked> linked(LawLibrary law, Matter matter, List<Act> acts) {
        return law.version(matter.procedure(), matter.version())
                .map(procedure -> new Linked(
                        matter.id().toString(), matter.number(), procedure, matter.place(), acts, matter.head()));
    }

    /** Matters with all their acts and the matters they hold, in the order given; few round trips for all of them. */
    static List<Docket> dockets(JdbcClient client, LawLibrary law, List<Matter> matters) {
        var acts = Register.acts(client, matters);
        var targets = new ArrayList<Matter>();
        var opened = new HashMap<UUID, List<Child>>();
        var replaced = new HashMap<UUID, LocalDate>();
        matters.stream().collect(Collectors.groupingBy(Matter::county)).forEach((county, of) -> {
            var held = new HashSet<UUID>();
            of.forEach(matter -> Links.heldBy(acts.getOrDefault(matter.key(), List.of()))
                    .forEach(target -> held.add(UUID.fromString(target))));
            opened.putAll(opened(client, law, county, of));
            replaced.putAll(Tenures.replaced(client, law, county, of));
            opened.values().forEach(children -> children.forEach(child -> held.add(UUID.fromString(child.matter()))));
            targets.addAll(held.isEmpty() ? List.of() : byId(client, county, held));
        });
        var linked = histories(client, law, targets);
        return matters.stream()
                .map(matter -> docket(
                        matter,
                        acts.getOrDefault(matter.key(), List.of()),
                        opened.getOrDefault(matter.id(), List.of()),
                        linked,
                        replaced.get(matter.id())))
                .toList();
    }

    private static Docket docket(
            Matter matter,
            List<Act> acts,
            List<Child> children,
            Map<String, Linked> linked,
            @Nullable LocalDate replacedOn) {
        var held = new LinkedHashSet<>(Links.heldBy(acts));
        children.forEach(child -> held.add(child.matter()));
        var known = held.stream().filter(linked::containsKey).map(linked::get).toList();
        return new Docket(matter, acts, Links.of(known).opening(children).replacedOn(replacedOn));
    }

    /** Matters with all their acts, by id; one round trip for all of them. */
    Map<String, Linked> histories(JdbcClient client, List<Matter> matters) {
        return histories(client, law, matters);
    }

    private static Map<String, Linked> histories(JdbcClient client, LawLibrary law, List<Matter> matters) {
        var linked = new HashMap<String, Linked>();
        if (!matters.isEmpty()) {
            var acts = Register.acts(client, matters);
            matters.forEach(matter -> linked(law, matter, acts.getOrDefault(matter.key(), List.of()))
                    .ifPresent(one -> linked.put(one.matter(), one)));
        }
        return linked;
    }
}
