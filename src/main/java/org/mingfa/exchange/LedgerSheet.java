package org.mingfa.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.Headings;
import org.mingfa.exchange.sheet.SheetHead;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Whole;

/** A sheet whose rows open matters of the procedure it is named after. */
final class LedgerSheet {

    /** Headings of the day a row happened; the first that stands in a sheet is used. */
    static final List<String> DAYS = List.of("日期", "发生日期", "办理日期");

    /** The time of day, in ledgers whose periods in hours begin with the row. */
    static final String TIME = "办理时间";

    static final String OUTCOME = "结论";

    /** The column in which an exported ledger says which matter a row is. */
    static final String NUMBER = "编号";

    static final String PLACE = "乡镇（村）";

    static final String STATE = "状态";

    /** Headings that may stand there and are not read. */
    static final Set<String> ASIDE = Set.of("备注", NUMBER, PLACE, STATE, ResultCopy.RESULT, ResultCopy.ROW);

    /**
     * What a row says: the entries of the opening step, its outcome if it has one, and the day.
     *
     * @param at the time of that day, or null where the row does not say
     * @param later what it tells of the steps after that, in their order; of the end, {@code end}
     * @param laterCells the cells that tell of these; none where the row only opens a matter
     * @param formerNumber the number the office gave it; null where it has none
     * @param registered whether the row has come out of the register itself
     */
    record Reading(
            Map<String, Entered> entries,
            @Nullable String outcome,
            LocalDate day,
            @Nullable LocalTime at,
            List<Whole.Done> later,
            @Nullable Closing end,
            Map<String, Entered> laterCells,
            @Nullable String formerNumber,
            boolean registered) {

        boolean isWhole() {
            return !laterCells.isEmpty();
        }
    }

    private final Procedure procedure;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String dayHeading;
    private final SheetDays days;
    private final StepColumns steps;

    private LedgerSheet(Procedure procedure, String dayHeading, @Nullable Integer year) {
        this.procedure = procedure;
        this.dayHeading = dayHeading;
        this.days = new SheetDays(year);
        this.steps = new StepColumns(procedure);
        procedure.entryFields(procedure.opening()).forEach(field -> fields.put(field.name(), field));
    }

    /** Every heading some sheet may have. */
    static Set<String> headings(List<Procedure> procedures) {
        var headings = new HashSet<>(DAYS);
        headings.addAll(ASIDE);
        headings.add(OUTCOME);
        for (var procedure : procedures) {
            procedure.entryFields(procedure.opening()).forEach(field -> headings.add(field.name()));
            if (procedure.asksTime(procedure.opening())) {
                headings.add(TIME);
            }
            procedure
                    .ledger()
                    .columns()
                    .forEach(column -> headings.add(procedure.column(column).name()));
            headings.addAll(new StepColumns(procedure).headings());
        }
        return headings;
    }

    /** Whether a heading has a meaning of its own in every sheet. */
    static boolean isKnown(String heading) {
        return DAYS.contains(heading) || ASIDE.contains(heading) || OUTCOME.equals(heading) || TIME.equals(heading);
    }

    /**
     * The sheet under its header, by the version of its procedure that was in force in the year the title names. Where that
     * leaves several, it is the one that knows most of its columns; of these the newest.
     *
     * @param versions those a row may be of, of each procedure the newest first
     * @throws UnfitSheet when its rows cannot be taken, with what to do
     */
    static LedgerSheet of(SheetHead head, List<Procedure> versions) {
        var ids = new HashSet<String>();
        var newest = versions.stream().filter(version -> ids.add(version.id())).toList();
        var meant = named(head.sheet(), newest)
                .or(() -> named(head.title(), newest))
                .orElseThrow(() -> new UnfitSheet("没有名为“" + head.sheet().strip() + "”的台账。请把工作表改名为下列之一后重新导入："
                        + newest.stream().map(Procedure::name).collect(Collectors.joining("、"))));
        var itsOwn = versions.stream()
                .filter(version -> version.id().equals(meant.id()))
                .toList();
        var ofItsYear = head.year() == null ? itsOwn : inForce(head.year(), itsOwn);
        return best(head, ofItsYear.isEmpty() ? List.of(meant) : ofItsYear);
    }

    /** Those in force on some day of the year; the newest come first. */
    private static List<Procedure> inForce(int year, List<Procedure> versions) {
        var found = new ArrayList<Procedure>();
        for (var version : versions) {
            var begins = version.head().inForce();
            if (begins.getYear() <= year) {
                found.add(version);
            }
            if (!begins.isAfter(LocalDate.of(year, 1, 1))) {
                break;
            }
        }
        return found;
    }

    private static LedgerSheet best(SheetHead head, List<Procedure> versions) {
        var fit = new ArrayList<LedgerSheet>();
        var reasons = new ArrayList<UnfitSheet>();
        for (var version : versions) {
            try {
                fit.add(under(head, version));
            } catch (UnfitSheet reason) {
                reasons.add(reason);
            }
        }
        return fit.stream()
                .min(Comparator.comparingLong(sheet -> sheet.strangers(head).count()))
                .orElseThrow(reasons::getFirst);
    }

    private static LedgerSheet under(SheetHead head, Procedure procedure) {
        requireHeadings(head, procedure);
        var known = head.read().stream().map(SheetHead.Column::known).collect(Collectors.toSet());
        var sheet = new LedgerSheet(procedure, dayHeading(known, procedure, head), head.year());
        sheet.requireAll(known);
        return sheet;
    }

    /** The procedure that is named there, with whatever stands before and behind (2023年普法活动台账); the longest name, if only one. */
    private static Optional<Procedure> named(String words, List<Procedure> procedures) {
        var plain = Headings.plain(words);
        var named = procedures.stream()
                .filter(procedure -> plain.contains(Headings.plain(procedure.name())))
                .sorted(Comparator.comparingInt(
                                (Procedure procedure) -> procedure.name().length())
                        .reversed())
                .toList();
        boolean certain = named.size() == 1
                || (named.size() > 1
                        && named.get(0).name().length() > named.get(1).name().length());
        return certain ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** A heading that is nearly a known one, or stands twice, is a slip that would lose a column. */
    private static void requireHeadings(SheetHead head, Procedure procedure) {
        var own = new Headings(headings(List.of(procedure)));
        var taken = head.read().stream()
                .map(column -> Headings.plain(column.heading()))
                .collect(Collectors.toSet());
        var slips = new ArrayList<String>();
        for (var column : head.columns()) {
            var where = "表头“" + column.heading() + "”（" + column.address() + "）";
            if (column.known() == null && taken.contains(Headings.plain(column.heading()))) {
                slips.add(where + "重复了");
            } else if (column.known() == null && !Headings.isCounting(column.heading())) {
                own.nearest(column.heading()).ifPresent(meant -> slips.add(where + "应为“" + meant + "”"));
            }
        }
        if (!slips.isEmpty()) {
            throw new UnfitSheet(String.join("；", slips) + "。请改正表头后重新导入");
        }
    }

    private static String dayHeading(Set<String> known, Procedure procedure, SheetHead head) {
        return DAYS.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> procedure.entryFields(procedure.opening()).stream()
                        .filter(field -> field.type() instanceof FieldType.Date(var past) && past)
                        .map(Field::name)
                        .filter(known::contains)
                        .findFirst())
                .orElseThrow(() -> new UnfitSheet("第" + head.row() + "行表头没有“日期”一列。请补上“日期”，逐行填写发生的日期后重新导入"));
    }

    private void requireAll(Set<String> known) {
        var missing = fields.values().stream()
                .filter(field -> field.need() instanceof Need.Always && !known.contains(field.name()))
                .map(Field::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnfitSheet("缺少必填的列：" + String.join("、", missing) + "。请补上后重新导入");
        }
    }

    Procedure procedure() {
        return procedure;
    }

    /** What whoever sent the workbook should know: which ledger it was taken for, and columns of others, which are not read. */
    List<String> remarks(SheetHead head) {
        var known = head.sheet().strip().equals(procedure.name())
                ? Stream.<String>of()
                : Stream.of("按“" + procedure.name() + "”台账读入。");
        var strangers = strangers(head)
                .map(column -> "表头“" + column.heading() + "”（" + column.address() + "）不是“" + procedure.name()
                        + "”的项目，这一列没有读入。");
        return Stream.concat(known, strangers).toList();
    }

    private Stream<SheetHead.Column> strangers(SheetHead head) {
        var later = steps.headings();
        return head.read().stream()
                .filter(column -> !fields.containsKey(String.valueOf(column.known())))
                .filter(column -> !isKnown(String.valueOf(column.known())))
                .filter(column -> !later.contains(String.valueOf(column.known())));
    }

    /**
     * What the row says.
     *
     * @param complaints gets in Chinese what keeps it from being understood
     */
    Reading read(SheetRow row, List<String> complaints) {
        complaints.addAll(row.mistakes());
        return new RowReading(procedure, fields, steps, dayHeading, new CellEntries(days, complaints)).of(row);
    }
}
