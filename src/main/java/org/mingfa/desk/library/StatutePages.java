package org.mingfa.desk.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LawStep;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.CitedLaw;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Statute;
import org.mingfa.law.texts.StatuteText;
import org.mingfa.law.texts.StatuteTexts;
import org.mingfa.law.words.Citing;
import org.mingfa.law.words.StatuteSearch;
import org.mingfa.law.words.StatuteWords;
import org.mingfa.law.words.UnknownLaws;
import org.mingfa.matter.Matters;
import org.springframework.stereotype.Component;

/** The laws the library knows, what became of each, and which of our rules stand on it. */
@Component
final class StatutePages {

    private static final EmptyView NONE = new EmptyView("没有", "", null);
    private static final List<Column> STATUTES = List.of(
            Column.of("名称", Column.Kind.TITLE),
            Column.of("制定机关", Column.Kind.TEXT),
            Column.of("现行版本", Column.Kind.TEXT),
            Column.of("变动", Column.Kind.TEXT),
            Column.of("引用的程序", Column.Kind.NUMBER));
    private static final List<Column> VERSIONS = List.of(
            Column.of("版本", Column.Kind.TITLE), Column.of("条数", Column.Kind.NUMBER), Column.of("查对", Column.Kind.TEXT));
    private static final List<Column> CITED = List.of(
            Column.of("依据", Column.Kind.TITLE),
            Column.of("效力", Column.Kind.STATE),
            Column.of("现行版本", Column.Kind.TEXT),
            Column.of("变动", Column.Kind.TEXT),
            Column.of("查对", Column.Kind.TEXT));
    private static final List<Column> CITING = List.of(
            Column.of("步骤", Column.Kind.TITLE), Column.of("程序", Column.Kind.TEXT), Column.of("条款", Column.Kind.TEXT));

    /** More would not be read through in a list that opens below an input. */
    private static final int OFFERED = 20;

    private final LawLibrary law;
    private final Matters matters;
    private final StatuteTexts texts;

    StatutePages(LawLibrary law, Matters matters, StatuteTexts texts) {
        this.law = law;
        this.texts = texts;
        this.matters = matters;
    }

    private StatuteWords words() {
        return new StatuteWords(law.statutes(), matters.today());
    }

    StatutesPage all(Frame frame) {
        var cited = law.inForce(matters.today()).stream()
                .flatMap(procedure -> procedure.laws().values().stream()
                        .map(CitedLaw::statute)
                        .flatMap(statute -> Optional.ofNullable(statute).stream())
                        .distinct())
                .collect(Collectors.groupingBy(Statute::key, Collectors.counting()));
        var kinds = Arrays.stream(Statute.Kind.values())
                .map(kind -> new LedgerView(
                        kind.chinese(),
                        STATUTES,
                        law.statutes().all().stream()
                                .filter(one -> one.kind() == kind && one.checked() != null)
                                .map(one -> row(one, cited.getOrDefault(one.key(), 0L)))
                                .toList(),
                        List.of(),
                        NONE))
                .filter(ledger -> !ledger.rows().isEmpty())
                .toList();
        return new StatutesPage(frame, kinds, texts.strange());
    }

    private LedgerRow row(Statute statute, long cited) {
        var change = words().change(statute);
        return new LedgerRow(List.of(
                Cell.link(statute.name(), Addresses.statute(statute.key())),
                Cell.of(statute.authority() == null ? "" : statute.authority()),
                Cell.of(words().inForce(statute)),
                Cell.of(change == null ? "" : change),
                Cell.of(cited == 0 ? "" : Long.toString(cited))));
    }

    /** What may be chosen where laws are named. */
    StatuteChoices choices(String typed, LocalDate day) {
        return new StatuteChoices(new StatuteSearch(law.statutes(), day)
                .find(typed, OFFERED).stream()
                        .map(found -> Option.of(found.citation(), found.says()))
                        .toList());
    }

    /** What is to be said of laws that are named. */
    StatutesUnknown unknown(List<String> named) {
        return new StatutesUnknown(UnknownLaws.said(named, law.statutes()));
    }

    /** Empty where the library does not know it. */
    Optional<StatutePage> one(Frame frame, String key) {
        return law.statutes()
                .byKey(key)
                .map(statute ->
                        new StatutePage(
                                frame,
                                statute.name(),
                                facts(statute),
                                new LedgerView("版本", VERSIONS, versions(statute), List.of(), NONE),
                                statute.reliesOn().entrySet().stream()
                                        .map(entry -> Pair.of(entry.getKey(), entry.getValue()))
                                        .toList(),
                                new LedgerView("引用它的步骤", CITING, citing(statute.key()), List.of(), NONE),
                                statute.versions().reversed().stream()
                                        .flatMap(version -> texts
                                                .of(statute, version)
                                                .map(text -> text(StatuteWords.version(version), text))
                                                .stream())
                                        .toList()));
    }

    /** A version in the words of the law, article by article. */
    private static StatutePage.Text text(String version, StatuteText text) {
        return new StatutePage.Text(
                version,
                text.origin(),
                text.articles().entrySet().stream()
                        .map(article -> new LawStep.Text(
                                article.getKey(), article.getValue().lines().toList(), ""))
                        .toList());
    }

    private List<Pair> facts(Statute statute) {
        var facts = new ArrayList<Pair>();
        facts.add(Pair.of("类别", statute.kind().chinese()));
        if (statute.authority() != null) {
            facts.add(Pair.of("制定机关", statute.authority()));
        }
        facts.add(Pair.of("现行版本", words().inForce(statute)));
        var change = words().change(statute);
        if (change != null) {
            facts.add(Pair.of("变动", change));
        }
        facts.add(Pair.of("查对", StatuteWords.checked(statute)));
        if (statute.note() != null) {
            facts.add(Pair.of("说明", statute.note()));
        }
        return facts;
    }

    private static List<LedgerRow> versions(Statute statute) {
        return statute.versions().reversed().stream()
                .map(version -> new LedgerRow(List.of(
                        Cell.of(StatuteWords.version(version)),
                        Cell.of(
                                version.articles() == null
                                        ? ""
                                        : version.articles().toString()),
                        Cell.of(version.how().chinese()))))
                .toList();
    }

    private List<LedgerRow> citing(String key) {
        return Citing.of(key, law.inForce(matters.today())).stream()
                .map(citing -> new LedgerRow(List.of(
                        Cell.link(
                                citing.step().name(),
                                Addresses.law(citing.procedure().id()) + "#"
                                        + citing.step().id()),
                        Cell.of(citing.procedure().name()),
                        Cell.of(String.join("；", citing.articles())))))
                .toList();
    }

    /** The laws a procedure cites, with what became of them. */
    LedgerView cited(Procedure procedure) {
        var rows = procedure.laws().values().stream().map(this::cited).toList();
        return new LedgerView("依据", CITED, rows, List.of(), NONE);
    }

    private LedgerRow cited(CitedLaw cited) {
        var statute = cited.statute();
        var force = Cell.chip(cited.force().chinese(), Meaning.PLAIN);
        if (statute == null) {
            return new LedgerRow(List.of(Cell.of(cited.text()), force, Cell.of(""), Cell.of(""), Cell.of("")));
        }
        var version = cited.version();
        var since = version == null ? null : words().since(statute, version);
        var change = since != null ? since : words().change(statute);
        return new LedgerRow(List.of(
                Cell.link(cited.text(), Addresses.statute(statute.key())),
                force,
                Cell.of(words().inForce(statute)),
                Cell.of(change == null ? "" : change),
                Cell.of(StatuteWords.checked(statute))));
    }
}
