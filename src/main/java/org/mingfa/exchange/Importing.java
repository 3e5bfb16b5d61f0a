package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetEvent;
import org.mingfa.exchange.sheet.SheetHead;
import org.mingfa.exchange.sheet.SheetRemark;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.law.Entered;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Backfill;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.Whole;
import org.mingfa.staff.Actor;

/** One import under way: what a batch of rows comes to is told while the next is being read. */
final class Importing implements Consumer<SheetEvent>, AutoCloseable {

    private static final int BATCH = 500;

    /** Rows that tell whole matters are many acts each. */
    private static final int WHOLE_BATCH = 50;

    /**
     * A row waiting to be taken; without a proposal it is refused for the reason, or in the register already for none.
     *
     * @param whole what it tells of a whole matter; null where it only opens one
     * @param before the key it would have had without its later steps; empty where it only opens a matter
     */
    private record Waiting(
            SheetRow row,
            @Nullable Proposal proposal,
            @Nullable Whole whole,
            String key,
            String before,
            String reason) {

        static Waiting none(SheetRow row, String reason) {
            return new Waiting(row, null, null, "", "", reason);
        }
    }

    private final Matters matters;
    private final List<Procedure> versions;
    private final List<Actor> posts;
    private final Consumer<RowResult> results;
    private final @Nullable ResultCopy copy;
    private final RowKey keys;
    private final Backfill backfill;
    private final List<RowResult> refusals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private List<Waiting> batch = new ArrayList<>(BATCH);
    private @Nullable LedgerSheet ledger;
    private String unfit = "";
    private Actor actor;
    private long accepted;
    private long already;
    private long refused;
    private long findings;

    Importing(
            Matters matters,
            List<Procedure> versions,
            List<Actor> posts,
            Consumer<RowResult> results,
            @Nullable ResultCopy copy) {
        this.matters = matters;
        this.backfill = matters.backfill();
        this.versions = versions;
        this.posts = posts;
        this.results = results;
        this.copy = copy;
        this.actor = posts.getFirst();
        this.keys = new RowKey(Import.township(actor));
    }

    @Override
    public void accept(SheetEvent event) {
        switch (event) {
            case SheetHead head -> begin(head);
            case SheetRow row -> row(row);
            case SheetRemark remark -> remarks.add("工作表“" + remark.sheet() + "”：" + remark.message());
        }
    }

    /** Waits until every row has been answered. */
    ImportResult finish() {
        take();
        backfill.finish();
        return new ImportResult(accepted, already, refused, findings, refusals, remarks);
    }

    /** Rows that are being written when the import is broken off are still answered. */
    @Override
    public void close() {
        backfill.close();
    }

    private void begin(SheetHead head) {
        take();
        backfill.finish();
        if (copy != null) {
            copy.begin(head);
        }
        try {
            var fit = LedgerSheet.of(head, versions);
            ledger = fit;
            unfit = "";
            actor = posts.stream()
                    .filter(post -> fit.procedure().opening().roles().contains(post.role()))
                    .findFirst()
                    .orElse(posts.getFirst());
            fit.remarks(head).forEach(remark -> remarks.add("工作表“" + head.sheet() + "”：" + remark));
        } catch (UnfitSheet e) {
            ledger = null;
            unfit = String.valueOf(e.getMessage());
            remarks.add("工作表“" + head.sheet() + "”没有导入：" + unfit + "。");
        }
    }

    private void row(SheetRow row) {
        batch.add(waiting(row));
        boolean full = batch.size() == BATCH
                || (batch.size() >= WHOLE_BATCH && batch.getLast().whole() != null);
        if (full) {
            take();
        }
    }

    private Waiting waiting(SheetRow row) {
        var sheet = ledger;
        if (sheet == null) {
            return Waiting.none(row, unfit);
        }
        var complaints = new ArrayList<String>();
        var reading = sheet.read(row, complaints);
        if (!complaints.isEmpty()) {
            return Waiting.none(row, String.join("；", complaints));
        }
        if (reading.registered()) {
            return Waiting.none(row, "");
        }
        var cells = cells(reading);
        var key = keys.next(sheet.procedure().id(), cells);
        if (!reading.isWhole()) {
            return new Waiting(row, opening(sheet.procedure(), reading).once(key), null, key, "", "");
        }
        cells.putAll(reading.laterCells());
        if (reading.formerNumber() != null) {
            cells.put(StepColumns.FORMER, new Entered.Text(reading.formerNumber()));
        }
        var wholeKey = keys.next(sheet.procedure().id(), cells);
        var proposal = opening(sheet.procedure(), reading).once(wholeKey);
        var whole = new Whole(proposal, reading.later(), reading.end(), reading.formerNumber());
        return new Waiting(row, proposal, whole, wholeKey, key, "");
    }

    private static Map<String, Entered> cells(LedgerSheet.Reading reading) {
        var cells = new HashMap<>(reading.entries());
        cells.put(LedgerSheet.DAYS.getFirst(), new Entered.Day(reading.day()));
        if (reading.at() != null) {
            cells.put(LedgerSheet.TIME, new Entered.Text(reading.at().toString()));
        }
        if (reading.outcome() != null) {
            cells.put(LedgerSheet.OUTCOME, new Entered.Text(reading.outcome()));
        }
        return cells;
    }

    private static Proposal opening(Procedure procedure, LedgerSheet.Reading reading) {
        return Proposal.opening(procedure.id(), procedure.opening().id(), reading.entries(), List.of(), reading.day())
                .at(reading.at())
                .ending(reading.outcome())
                .asHistory();
    }

    private void take() {
        if (batch.isEmpty()) {
            return;
        }
        var rows = batch;
        batch = new ArrayList<>(BATCH);
        var asked = rows.stream()
                .flatMap(waiting -> Stream.of(waiting.key(), waiting.before()))
                .filter(key -> !key.isEmpty())
                .toList();
        var opened = matters.opened(actor, Import.township(actor), asked);
        var fresh = rows.stream()
                .filter(waiting ->
                        waiting.proposal() != null && waiting.whole() == null && !opened.containsKey(waiting.key()))
                .map(Waiting::proposal)
                .toList();
        backfill.take(actor, fresh, answers -> tell(rows, opened, answers.iterator()));
    }

    private void tell(List<Waiting> rows, Map<String, UUID> opened, Iterator<Answer> answers) {
        for (var waiting : rows) {
            var result = result(waiting, opened, answers);
            count(result);
            results.accept(result);
            if (copy != null) {
                copy.add(waiting.row(), result);
            }
        }
    }

    private void count(RowResult result) {
        switch (result.fate()) {
            case ACCEPTED -> {
                accepted++;
                findings += result.message().isEmpty() ? 0 : 1;
            }
            case ALREADY -> already++;
            case REFUSED -> {
                refused++;
                if (refusals.size() < ImportResult.SHOWN) {
                    refusals.add(result);
                }
            }
        }
    }

    private RowResult result(Waiting waiting, Map<String, UUID> opened, Iterator<Answer> answers) {
        var proposal = waiting.proposal();
        var row = waiting.row();
        if (!waiting.reason().isEmpty()) {
            return RowAnswers.refused(row, waiting.reason());
        }
        if (proposal == null || opened.containsKey(waiting.key())) {
            return RowAnswers.already(row);
        }
        var whole = waiting.whole();
        if (whole == null) {
            return RowAnswers.of(row, proposal, answers.next());
        }
        return opened.containsKey(waiting.before())
                ? RowAnswers.refused(row, "这一行的第一步以前已经导入，后面的步骤请在那件事项里补录")
                : RowAnswers.of(row, proposal, matters.carry(actor, whole));
    }
}
