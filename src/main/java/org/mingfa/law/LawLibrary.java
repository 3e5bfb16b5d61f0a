package org.mingfa.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.calendar.WorkCalendar;

/**
 * Everything the folder {@code law/} says, read and checked. Immutable, but for the calendar of a library that was given
 * {@link #withCalendar one that goes on}; one for the whole program.
 */
public final class LawLibrary {

    /** What procedures refer to outside their own file. */
    record Common(
            Map<String, Role> roles,
            Map<String, String> qualifications,
            List<Reminder> reminders,
            Parameters parameters,
            Statutes statutes,
            Set<String> procedureIds) {}

    private final Common common;
    private final List<HolidayYear> holidayYears;
    private final Supplier<WorkCalendar> calendar;
    private final Map<String, List<Procedure>> versions;
    private final Map<String, Measure> measures;
    private final Map<Procedure, List<Paper>> papers;
    private final Map<String, List<Measure.Counted>> countedFrom;
    private final Map<String, Set<String>> opened;
    private volatile @Nullable Set<String> leanedOn;
    private final List<LawCaution> cautions;

    LawLibrary(
            Common common,
            List<HolidayYear> holidayYears,
            List<Procedure> procedures,
            List<Measure> measures,
            Map<Procedure, List<Paper>> papers,
            List<LawCaution> cautions) {
        this.cautions = List.copyOf(cautions);
        this.common = common;
        var shipped = new WorkCalendar(holidayYears);
        this.holidayYears = List.copyOf(holidayYears);
        this.calendar = () -> shipped;
        this.papers = papers;
        this.versions = new LinkedHashMap<>();
        procedures.stream()
                .sorted(Comparator.comparing(
                                (Procedure procedure) -> procedure.head().inForce())
                        .reversed())
                .forEach(procedure -> versions.computeIfAbsent(procedure.id(), _ -> new ArrayList<>())
                        .add(procedure));
        this.measures = new LinkedHashMap<>();
        measures.forEach(measure -> this.measures.put(measure.id(), measure));
        this.opened = procedures.stream()
                .flatMap(procedure -> procedure.steps().stream())
                .map(Step::opens)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Opens::procedure, Collectors.mapping(Opens::field, Collectors.toUnmodifiableSet())));
        this.countedFrom = new TreeMap<>();
        for (var measure : measures) {
            if (measure instanceof Measure.Counted counted) {
                countedFrom
                        .computeIfAbsent(counted.procedure(), _ -> new ArrayList<>())
                        .add(counted);
            }
        }
    }

    private LawLibrary(LawLibrary of, Supplier<WorkCalendar> calendar) {
        this.common = of.common;
        this.holidayYears = of.holidayYears;
        this.calendar = calendar;
        this.versions = of.versions;
        this.measures = of.measures;
        this.papers = of.papers;
        this.opened = of.opened;
        this.countedFrom = of.countedFrom;
        this.cautions = of.cautions;
    }

    /**
     * Reads and checks a law folder.
     *
     * @throws UnsoundLaw with every mistake found, when there is any
     */
    public static LawLibrary load(Path folder) {
        return load(folder, List.of());
    }

    /**
     * Reads and checks a law folder that this program is to run by.
     *
     * @param relied what the program relies on in it
     * @throws UnsoundLaw with every mistake found, when there is any
     */
    public static LawLibrary load(Path folder, List<Reliance> relied) {
        return LawFolder.load(folder, _ -> false, relied);
    }

    /**
     * Reads a law folder that this program has {@link #load}ed before, as it is now, without a mistake: what only proves it
     * is left out, and each expression is compiled when it is first asked.
     */
    public static LawLibrary loadProved(Path folder) {
        return LawFolder.load(folder, _ -> true, List.of());
    }

    /**
     * Reads a law folder of which only some files are in doubt: those are proved within the rest, which is only read.
     *
     * @param files their names within the folder, such as {@code procedures/dispute.yaml}
     * @param relied what the program relies on in it
     * @throws UnsoundLaw with every mistake found, when there is any
     */
    public static LawLibrary loadProving(Path folder, Set<String> files, List<Reliance> relied) {
        return LawFolder.load(folder, name -> !files.contains(name), relied);
    }

    /** The same law by another calendar, asked for anew each time one is needed: a holiday notice may come in any day. */
    public LawLibrary withCalendar(Supplier<WorkCalendar> calendar) {
        return new LawLibrary(this, calendar);
    }

    /** The years under {@code calendar/}. */
    public List<HolidayYear> holidayYears() {
        return holidayYears;
    }

    /** The working days as they are known now; for one judgement, ask once. */
    public WorkCalendar calendar() {
        return calendar.get();
    }

    /** What whoever keeps the files should look at; empty where they were only read, not proved. */
    public List<LawCaution> cautions() {
        return cautions;
    }

    /** Every law the library knows. */
    public Statutes statutes() {
        return common.statutes();
    }

    public Parameters parameters() {
        return common.parameters();
    }

    public Map<String, Role> roles() {
        return Collections.unmodifiableMap(common.roles());
    }

    /** Who is told of last days, and when: from the lowest rung to the highest; none where nobody is. */
    public List<Reminder> reminders() {
        return common.reminders();
    }

    /** The ids of the roles that have a duty. */
    public List<String> rolesWith(Duty duty) {
        return common.roles().values().stream()
                .filter(role -> role.duties().contains(duty))
                .map(Role::id)
                .toList();
    }

    /** Names of the qualifications a person may hold, by id. */
    public Map<String, String> qualifications() {
        return Collections.unmodifiableMap(common.qualifications());
    }

    /** Every version of every procedure. */
    public List<Procedure> procedures() {
        return versions.values().stream().flatMap(Collection::stream).toList();
    }

    /** The version that governs a matter beginning on a day; empty when none is in force then. */
    public Optional<Procedure> inForce(String procedureId, LocalDate day) {
        return versions.getOrDefault(procedureId, List.of()).stream()
                .filter(version -> version.head().governs(day))
                .findFirst();
    }

    /** The version of a running matter; empty when the library no longer holds it. */
    public Optional<Procedure> version(String procedureId, LocalDate inForce) {
        return versions.getOrDefault(procedureId, List.of()).stream()
                .filter(version -> version.head().inForce().equals(inForce))
                .findFirst();
    }

    /** Whether matters of a procedure may be held by matters of the whole county, whoever may see them. */
    public boolean isShared(String procedureId) {
        return versions.getOrDefault(procedureId, List.of()).stream()
                .anyMatch(version -> version.head().shared());
    }

    /** Whether matters of a procedure, in whatever version, are kept from those they are about. */
    public boolean hidesFromConcerned(String procedureId) {
        return versions.getOrDefault(procedureId, List.of()).stream()
                .anyMatch(version -> version.head().hidesFromConcerned());
    }

    /** The procedures whose matters are withheld from a role that does not act in them; the newest version says so for all. */
    public Set<String> withheldFrom(String role) {
        return versions.values().stream()
                .map(List::getFirst)
                .filter(newest -> newest.head().isWithheldFrom(role))
                .map(Procedure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether where some open matter stands may depend on what becomes of matters of this procedure. */
    public boolean isLeanedOn(String procedureId) {
        var known = leanedOn;
        if (known == null) {
            known = leanedOn();
            leanedOn = known;
        }
        return known.contains(procedureId);
    }

    /** The fields by which matters of a procedure hold the matter a step of which they settle; empty where they settle none. */
    public Set<String> openedBy(String procedureId) {
        return opened.getOrDefault(procedureId, Set.of());
    }

    /** The procedures whose matters are counted in those of a procedure by the parties being the same. */
    public List<String> countedOfSameParty(Procedure procedure) {
        return procedure
                .allFields()
                .map(Field::counted)
                .flatMap(counted -> counted != null && counted.plain() instanceof Counted.Told told
                        ? Stream.of(told)
                        : Stream.empty())
                .filter(told -> told.by() instanceof Counted.By.Same(var field) && isParties(procedure.field(field)))
                .flatMap(told -> told.measures().stream())
                .flatMap(id -> measure(id).stream())
                .flatMap(measure ->
                        measure instanceof Measure.Counted counted ? Stream.of(counted.procedure()) : Stream.empty())
                .distinct()
                .toList();
    }

    private static boolean isParties(@Nullable Field field) {
        return field != null && field.type() instanceof FieldType.Parties;
    }

    private Set<String> leanedOn() {
        var found = new HashSet<String>();
        procedures().stream()
                .flatMap(Procedure::leaningFields)
                .filter(field -> field.type() instanceof FieldType.Matter)
                .forEach(field -> found.addAll(
                        field.type() instanceof FieldType.Matter(var of, var _, var _) && !of.isEmpty()
                                ? of
                                : versions.keySet()));
        return found;
    }

    /**
     * The version a running matter is judged by: the one it was begun under; where a later edition of the library has set an
     * end to that before the matter's first day, the one in force on that day. Empty when the library no longer holds it.
     *
     * @param inForce the day the version it was begun under came into force
     * @param began the matter's first day
     */
    public Optional<Procedure> governing(String procedureId, LocalDate inForce, LocalDate began) {
        return version(procedureId, inForce)
                .map(version -> version.head().governs(began)
                        ? version
                        : inForce(procedureId, began).orElse(version));
    }

    /** The versions in force on a day, one for each procedure, ordered by id. */
    public List<Procedure> inForce(LocalDate day) {
        return versions.keySet().stream()
                .sorted()
                .flatMap(id -> inForce(id, day).stream())
                .toList();
    }

    public Collection<Measure> measures() {
        return Collections.unmodifiableCollection(measures.values());
    }

    public Optional<Measure> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** The counted measures a measure comes down to, itself when it is one. */
    public List<Measure.Counted> counted(Measure measure) {
        return measure instanceof Measure.Counted counted
                ? List.of(counted)
                : measure.parts().stream()
                        .flatMap(part -> measure(part).stream())
                        .flatMap(part -> counted(part).stream())
                        .distinct()
                        .toList();
    }

    /** How many measures are counted from acts, not derived from others. */
    public int countedMeasures() {
        return countedFrom.values().stream().mapToInt(List::size).sum();
    }

    /** The measures counted from the matters of a procedure. */
    public List<Measure.Counted> countedFrom(String procedureId) {
        return countedFrom.getOrDefault(procedureId, List.of());
    }

    /** Whether matters of a procedure tell of days that lie ahead, which a holiday notice may move. */
    public boolean fallsDue(String procedureId) {
        return countedFrom(procedureId).stream()
                .anyMatch(measure -> measure.timing() instanceof Measure.Timing.FallsDue);
    }

    /** The papers that matters of a version of a procedure fill in, in the order of the files. */
    public List<Paper> papers(Procedure procedure) {
        return papers.getOrDefault(procedure, List.of());
    }
}
