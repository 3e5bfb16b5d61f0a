package org.mingfa.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingfa.calendar.HolidayYear;

/** Reads the files of a law folder, gathering mistakes so that one run names them all. */
final class LawFolder {

    private final Path folder;
    private final Predicate<String> proved;
    private final List<Reliance> relied;
    private final List<LawMistake> mistakes = new ArrayList<>();
    private final Set<LawCaution> cautions = new LinkedHashSet<>();

    private LawFolder(Path folder, Predicate<String> proved, List<Reliance> relied) {
        this.folder = folder;
        this.proved = proved;
        this.relied = relied;
    }

    /**
     * @param proved which files need only be read, by their names within the folder
     * @param relied what must be there besides
     */
    static LawLibrary load(Path folder, Predicate<String> proved, List<Reliance> relied) {
        var reading = new LawFolder(folder, proved, relied);
        if (!Files.isDirectory(folder)) {
            throw new UnsoundLaw(List.of(new LawMistake(folder.toString(), 0, "there is no such folder")));
        }
        var library = reading.read();
        if (!reading.mistakes.isEmpty()) {
            throw new UnsoundLaw(reading.mistakes);
        }
        return library.orElseThrow();
    }

    /** Every scenario of a folder, in order of the file names. */
    static List<Scenario> scenarios(Path folder) {
        var reading = new LawFolder(folder, _ -> true, List.of());
        var stories = new Stories(reading.each("scenarios", Function.identity()));
        var scenarios = new ArrayList<Scenario>();
        stories.files().forEach(file -> reading.collect(() -> scenarios.add(stories.told(file))));
        if (!reading.mistakes.isEmpty()) {
            throw new UnsoundLaw(reading.mistakes);
        }
        return scenarios;
    }

    /** The laws of a folder alone. */
    static Statutes statutes(Path folder) {
        var reading = new LawFolder(folder, _ -> false, List.of());
        var statutes = reading.statutes();
        if (!reading.mistakes.isEmpty()) {
            throw new UnsoundLaw(reading.mistakes);
        }
        return statutes;
    }

    private Statutes statutes() {
        var read = each("statutes", StatuteReader::read).stream()
                .flatMap(List::stream)
                .toList();
        mistakes.addAll(StatuteCheck.mistakes(read));
        return new Statutes(read.stream().map(Sourced::what).toList());
    }

    private Optional<LawLibrary> read() {
        var roles = new LinkedHashMap<String, Role>();
        var qualifications = new LinkedHashMap<String, String>();
        var reminders = new ArrayList<Reminder>();
        one("roles.yaml").ifPresent(node -> collect(() -> roles(node, roles, qualifications, reminders)));
        var parameters = ParameterReader.all(each("parameters", ParameterReader::ofOnePlace), mistakes);
        var holidayYears = holidayYears();
        var pieces = new Pieces();
        each("pieces", Function.identity()).forEach(piece -> collect(() -> pieces.add(piece)));
        var statutes = statutes();
        var written = procedures(pieces, parameters, statutes);
        var procedures = written.stream().map(Sourced::what).toList();
        var ids = procedures.stream().map(Procedure::id).collect(Collectors.toSet());
        var common = new LawLibrary.Common(roles, qualifications, List.copyOf(reminders), parameters, statutes, ids);
        if (mistakes.isEmpty()) { // what is named in a file that cannot be read would seem not to be there
            relied.forEach(reliance -> mistakes.addAll(reliance.mistakes(written)));
            checkProcedures(written, common);
            if (!statutes.isEmpty()) {
                cite(written, new Cited(statutes));
            }
        }
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        var measures =
                each("measures", node -> new MeasureReader(procedures, roles, proved.test(node.file())).read(node))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        mistakes.addAll(MeasureCheck.mistakes(measures, parameters));
        checkCounted(common, written, measures.stream().map(Sourced::what).toList());
        var papers = papers(procedures, parameters, statutes);
        return mistakes.isEmpty()
                ? Optional.of(new LawLibrary(
                        common,
                        holidayYears,
                        procedures,
                        measures.stream().map(Sourced::what).toList(),
                        papers,
                        List.copyOf(cautions)))
                : Optional.empty();
    }

    private List<Sourced<Procedure>> procedures(Pieces pieces, Parameters parameters, Statutes statutes) {
        var declarations =
                each(
                                "procedures",
                                node -> Ages.split(pieces.expand(node)).stream()
                                        .map(Declaration::read)
                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        var all = new Declarations(declarations);
        return sideBySide(
                declarations,
                declaration -> new Sourced<>(
                        ProcedureReader.read(
                                declaration,
                                all,
                                parameters,
                                statutes,
                                proved.test(declaration.node().file())),
                        declaration.node()));
    }

    private Map<Procedure, List<Paper>> papers(List<Procedure> procedures, Parameters parameters, Statutes statutes) {
        var reader = new PaperReader(parameters, statutes, procedures, proved);
        var papers = new LinkedHashMap<Procedure, List<Paper>>();
        var files = new ArrayList<LawNode>();
        each("documents", Function.identity())
                .forEach(file -> collect(() -> {
                    if (!reader.share(file)) {
                        files.add(file);
                    }
                }));
        for (var file : files) {
            collect(() -> {
                var of = file.entry("procedure");
                var versions = procedures.stream()
                        .filter(procedure -> procedure.id().equals(of.text()))
                        .toList();
                if (versions.isEmpty()) {
                    throw of.mistake("there is no procedure '" + of.text() + "'");
                }
                versions.forEach(version ->
                        papers.computeIfAbsent(version, _ -> new ArrayList<>()).addAll(reader.read(file, version)));
            });
        }
        return papers;
    }

    /** Holds what the files in doubt cite against the laws there are. */
    private void cite(List<Sourced<Procedure>> procedures, Cited cited) {
        procedures.stream().filter(written -> inDoubt(written.at())).forEach(cited::procedure);
        for (var paper : doubted("documents")) {
            if (paper.entries().containsKey("shared")) {
                cited.words(paper);
            }
            procedures.stream()
                    .map(Sourced::what)
                    .filter(one -> paper.entries().containsKey("procedure")
                            && one.id().equals(paper.entry("procedure").text()))
                    .forEach(one -> cited.file(paper, one));
        }
        one("roles.yaml").filter(this::inDoubt).ifPresent(cited::words);
        for (var kind : List.of("parameters", "measures", "coverage", "views", "indicators", "reports", "calendar")) {
            doubted(kind).forEach(cited::words);
        }
        mistakes.addAll(cited.mistakes());
        cautions.addAll(cited.cautions());
    }

    private boolean inDoubt(LawNode file) {
        return !proved.test(file.file());
    }

    private void checkProcedures(List<Sourced<Procedure>> procedures, LawLibrary.Common common) {
        var versions = new HashSet<String>();
        var codes = new TreeMap<String, String>();
        for (var written : procedures) {
            var procedure = written.what();
            if (!proved.test(procedure.head().file())) {
                mistakes.addAll(ProcedureCheck.mistakes(written, common));
                mistakes.addAll(Oaths.mistakes(written));
                cautions.addAll(Oaths.cautions(written));
                checkOpenings(written, procedures);
            }
            if (!versions.add(procedure.toString())) {
                mistakes.add(written.at()
                        .entry("in-force")
                        .mistake("there is a second version of '" + procedure.id() + "' in force from "
                                + procedure.head().inForce()));
            }
            var other = codes.put(procedure.head().code(), procedure.id());
            if (other != null && !other.equals(procedure.id())) {
                mistakes.add(written.at()
                        .entry("code")
                        .mistake("the code '" + procedure.head().code() + "' belongs to '" + other + "'"));
            }
        }
    }

    private void checkOpenings(Sourced<Procedure> of, List<Sourced<Procedure>> procedures) {
        var parent = of.what();
        for (var step : parent.steps()) {
            var opens = step.opens();
            if (opens != null) {
                var where = new LawPassage(of.at(), "step '" + step.id() + "' opens")
                        .in("steps")
                        .element(parent.indexOf(step.id()))
                        .in("opens");
                var versions = procedures.stream()
                        .map(Sourced::what)
                        .filter(other -> other.id().equals(opens.procedure()))
                        .filter(other -> !other.head().endedBefore(parent.head().inForce()))
                        .toList();
                new OpensCheck(parent, step, where, mistakes).check(versions);
            }
        }
    }

    private void checkCounted(LawLibrary.Common common, List<Sourced<Procedure>> procedures, List<Measure> measures) {
        if (mistakes.isEmpty()) {
            var all = procedures.stream().map(Sourced::what).toList();
            var check = new CountedCheck(common, measures, all);
            procedures.stream().filter(written -> inDoubt(written.at())).forEach(written -> {
                mistakes.addAll(check.mistakes(written));
                cautions.addAll(TypedNumbers.cautions(written, all, measures));
            });
        }
    }

    private static void roles(
            LawNode node, Map<String, Role> roles, Map<String, String> qualifications, List<Reminder> reminders) {
        var keys = node.keys("roles", "qualifications", "duties", "reminders");
        keys.need("roles").entries().forEach((id, role) -> {
            var inner = role.keys("name", "level");
            roles.put(id, new Role(id, inner.need("name").text(), DutyReader.level(inner.need("level")), Set.of()));
        });
        keys.find("duties").ifPresent(new DutyReader(roles)::read);
        reminders.addAll(Reminder.ladder(keys, roles.keySet()));
        keys.entries("qualifications")
                .forEach((id, qualification) -> qualifications.put(
                        id, qualification.keys("name", "basis").need("name").text()));
    }

    private List<HolidayYear> holidayYears() {
        var years = new TreeMap<Integer, HolidayYear>();
        for (var year : each("calendar", node -> new Sourced<>(HolidayReader.read(node), node))) {
            if (years.put(year.what().year(), year.what()) != null) {
                mistakes.add(year.at().mistake("the year " + year.what().year() + " stands twice"));
            }
        }
        return List.copyOf(years.values());
    }

    private Optional<LawNode> one(String name) {
        try {
            return Optional.of(source(name));
        } catch (LawMistake e) {
            mistakes.add(e);
            return Optional.empty();
        }
    }

    /** What the files of a kind say, in order of their names; read side by side. */
    private <T> List<T> each(String kind, Function<LawNode, T> read) {
        return sideBySide(names(kind), name -> read.apply(source(name)));
    }

    /** Those of a kind that are in doubt; the others are not read once more. */
    private List<LawNode> doubted(String kind) {
        return sideBySide(names(kind).stream().filter(Predicate.not(proved)).toList(), this::source);
    }

    private LawNode source(String name) {
        return LawSource.read(folder.resolve(name), name);
    }

    private <S, T> List<T> sideBySide(List<S> sources, Function<S, T> read) {
        var found = new ArrayList<T>();
        sources.parallelStream()
                .map(source -> attempt(() -> read.apply(source)))
                .toList()
                .forEach(reading -> collect(() -> found.add(reading.get())));
        return found;
    }

    /** Reads now, and hands out what was read, or the mistake, when asked. */
    private static <T> Supplier<T> attempt(Supplier<T> reading) {
        try {
            var read = reading.get();
            return () -> read;
        } catch (LawMistake e) {
            return () -> {
                throw e;
            };
        }
    }

    private void collect(Runnable reading) {
        try {
            reading.run();
        } catch (LawMistake e) {
            mistakes.add(e);
        }
    }

    private List<String> names(String kind) {
        var inside = folder.resolve(kind);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (var paths = Files.walk(inside)) {
            Set<String> names = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(java.util.TreeSet::new));
            return List.copyOf(names);
        } catch (IOException e) {
            mistakes.add(new LawMistake(kind, 0, "cannot be listed: " + e.getMessage()));
            return List.of();
        }
    }
}
