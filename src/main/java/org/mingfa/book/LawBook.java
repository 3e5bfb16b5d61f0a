package org.mingfa.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingfa.document.ChineseDate;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.law.texts.StatuteTexts;

/** The law library as one document: every procedure, what it refuses and what it only cautions, local numbers, cases. */
public final class LawBook {

    /** The title of the document. */
    public static final String TITLE = "法治政府建设工作制度汇编";

    private final LawLibrary law;
    private final Path folder;
    private final StatuteTexts texts;

    /**
     * @param folder where the scenarios are
     * @param texts what the county keeps of official texts: printed beside what cites them
     */
    public LawBook(LawLibrary law, Path folder, StatuteTexts texts) {
        this.law = law;
        this.folder = folder;
        this.texts = texts;
    }

    /** The worked cases of a procedure version, in order of their files. */
    public List<WorkedCase> cases(Procedure procedure) {
        return cases(procedure, Scenario.load(folder));
    }

    private List<WorkedCase> cases(Procedure procedure, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.procedure().equals(procedure.id()))
                .filter(scenario -> law.inForce(
                                procedure.id(), scenario.story().getFirst().day())
                        .filter(version -> version == procedure)
                        .isPresent())
                .map(scenario -> WorkedCase.of(scenario, procedure))
                .toList();
    }

    /**
     * The library as it is on a day: versions that have ended by then are left out.
     *
     * @param day of whose evening it is printed
     */
    public OfficialDocument document(LocalDate day) {
        var scenarios = Scenario.load(folder);
        var procedures = law.procedures().stream()
                .filter(procedure -> !procedure.head().endedBefore(day))
                .sorted(Comparator.comparing(
                                (Procedure procedure) -> procedure.head().menu(), Procedure.BY_AREA)
                        .thenComparing(Procedure::id)
                        .thenComparing(procedure -> procedure.head().inForce()))
                .toList();
        var document = OfficialDocument.titled(TITLE);
        introduce(document, day, procedures, scenarios.size());
        var area = "";
        for (var procedure : procedures) {
            if (!procedure.head().menu().equals(area)) {
                area = procedure.head().menu();
                document.first(area);
            }
            new Chapter(law, procedure, cases(procedure, scenarios), texts).write(document);
        }
        var lists = new BookLists(law, procedures);
        lists.statutes(document, day);
        lists.cautions(document);
        lists.parameters(document);
        lists.measures(document);
        return document.build();
    }

    private static void introduce(
            OfficialDocumentBuilder document, LocalDate day, List<Procedure> procedures, int scenarios) {
        long rules = procedures.stream()
                .flatMap(procedure -> procedure.steps().stream())
                .mapToLong(step -> step.rules().size())
                .sum();
        document.paragraph("本汇编由法规库的文件直接生成（" + ChineseDate.format(day) + "），共收程序和台账" + procedures.size() + "个、步骤"
                + procedures.stream()
                        .mapToInt(procedure -> procedure.steps().size())
                        .sum() + "个、规则" + rules + "条、案例" + scenarios + "个。程序按此裁断：标明“提醒”的，可以办理但记录在案；其余的，违反即不准办理。");
        document.paragraph("每条规则后的括号里是它的依据；没有写的，与所在步骤的依据相同。请逐条核对，发现不符的，改正法规库文件后重新生成。");
    }
}
