package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetEvent;
import org.mingfa.exchange.sheet.SheetHead;
import org.mingfa.exchange.sheet.SheetRemark;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.Entered;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Backfill;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;

/** One import under way: what a batch of rows comes to is told while the next is being read. */
final class Importing implements Consumer<SheetEvent>, AutoCloseable {

    private static final int BATCH = 500;

    /** A row waiting to be taken; without a proposal it is refused for the reason, or in the register already for none. */
    private record Waiting(SheetRow row, @Nullable Proposal proposal, String key, String reason) {}

    private final Matters matters;
    private final List<Procedure> procedures;
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
            List<Procedure> procedures,
            List<Actor> posts,
            Consumer<RowResult> results,
            @Nullable ResultCopy copy) {
        this.matters = matters;
        this.backfill = matters.backfill();
        this.procedures = procedures;
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
            var fit = LedgerSheet.of(head, procedures);
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
        if (batch.size() == BATCH) {
            take();
        }
    }

    private Waiting waiting(SheetRow row) {
        var sheet = ledger;
        if (sheet == null) {
            return new Waiting(row, null, "", unfit);
        }
        var complaints = new ArrayList<String>();
        var reading = sheet.read(row, complaints);
        if (!complaints.isEmpty()) {
            return new Waiting(row, null, "", String.join("；", complaints));
        }
        if (reading.registered()) {
            return new Waiting(row, null, "", "");
        }
        var procedure = sheet.procedure();
        var cells = new java.util.HashMap<>(reading.entries());
        cells.put(LedgerSheet.DAYS.getFirst(), new Entered.Day(reading.day()));
        if (reading.at() != null) {
            cells.put(LedgerSheet.TIME, new Entered.Text(reading.at().toString()));
        }
        if (reading.outcome() != null) {
            cells.put(LedgerSheet.OUTCOME, new Entered.Text(reading.outcome()));
        }
        var key = keys.next(procedure.id(), cells);
        var proposal = Proposal.opening(
                        procedure.id(), procedure.opening().id(), reading.entries(), List.of(), reading.day())
                .at(reading.at())
                .ending(reading.outcome())
                .asHistory()
                .once(key);
        return new Waiting(row, proposal, key, "");
    }

    private void take() {
        if (batch.isEmpty()) {
            return;
        }
        var rows = batch;
        batch = new ArrayList<>(BATCH);
        var asked =
                rows.stream().map(Waiting::key).filter(key -> !key.isEmpty()).toList();
        var opened = matters.opened(actor, Import.township(actor), asked);
        var fresh = rows.stream()
                .filter(waiting -> waiting.proposal() != null && !opened.containsKey(waiting.key()))
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

    private static RowResult result(Waiting waiting, Map<String, UUID> opened, Iterator<Answer> answers) {
        var proposal = waiting.proposal();
        var row = waiting.row();
        if (!waiting.reason().isEmpty()) {
            return refused(row, waiting.reason());
        }
        if (proposal == null || opened.containsKey(waiting.key())) {
            return new RowResult(row.sheet(), row.number(), RowResult.Fate.ALREADY, "", "");
        }
        return result(row, proposal, answers.next());
    }

    private static RowResult result(SheetRow row, Proposal proposal, Answer answer) {
        return switch (answer) {
            case Answer.Taken(var matter, var _, var cautions, var _) ->
                new RowResult(
                        row.sheet(),
                        row.number(),
                        RowResult.Fate.ACCEPTED,
                        matter.number(),
                        cautions.stream().map(Breach::reason).distinct().collect(Collectors.joining("；")));
            case Answer.Already _ -> new RowResult(row.sheet(), row.number(), RowResult.Fate.ALREADY, "", "");
            case Answer.Refused(var breaches) -> refused(row, reasons(breaches));
            case Answer.Unknown _ -> refused(row, proposal.when().day() + "时这项程序还没有施行，请核对日期");
            case Answer.Overtaken _ -> throw new IllegalStateException("an opening cannot be overtaken");
        };
    }

    private static RowResult refused(SheetRow row, String reason) {
        return new RowResult(row.sheet(), row.number(), RowResult.Fate.REFUSED, "", reason);
    }

    private static String reasons(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.severity() == Severity.REFUSE)
                .map(Importing::reason)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String reason(Breach breach) {
        var basis = breach.basis().isEmpty() ? "" : "（依据：" + Basis.cite(breach.basis()) + "）";
        return breach.reason() + basis + (breach.cure() == null ? "" : "，请" + breach.cure());
    }
}
