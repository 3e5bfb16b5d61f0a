package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Years;
import org.mingfa.judging.State;
import org.mingfa.law.Duty;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.report.writing.Receipts;
import org.mingfa.report.writing.Receipts.Received;
import org.mingfa.report.writing.ReportProcedure;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The county's desk for the townships' yearly reports: who has sent, who is late, what is wrong, what was copied. */
@Controller
class ReceiptController {

    /** From this share of late records on, the share is marked. */
    private static final double MUCH = 0.3;

    private static final List<Column> COLUMNS = List.of(
            Column.of("乡镇", Column.Kind.TITLE),
            Column.of("报送", Column.Kind.STATE),
            Column.of("稿子", Column.Kind.TEXT),
            Column.of("检查结果", Column.Kind.TEXT),
            Column.of("与上年相同", Column.Kind.STATE),
            Column.of("与其他乡镇相同", Column.Kind.STATE),
            Column.of("接收", Column.Kind.TEXT));

    private final Frames frames;
    private final Receipts receipts;
    private final Matters matters;
    private final Places places;

    ReceiptController(Frames frames, Receipts receipts, Matters matters, Places places) {
        this.frames = frames;
        this.receipts = receipts;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping(Addresses.RECEIPTS)
    ReceiptsPage page(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "0") int year) {
        if (!actor.may(Duty.RECEIVE_REPORTS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var today = matters.today();
        int of = year == 0 ? today.getYear() - 1 : year;
        var received = receipts.of(actor, of, today);
        return new ReceiptsPage(
                frames.frame(actor, request, Addresses.RECEIPTS),
                places.name(actor.place()) + of + "年度报告接收",
                filter(of, today),
                summary(received),
                table(received, of));
    }

    private static FilterView filter(int year, LocalDate today) {
        var years = new Years(today.getYear()).options();
        return FilterView.of(
                Addresses.RECEIPTS,
                FieldView.select("year", "年度", years)
                        .value(String.valueOf(year))
                        .build());
    }

    private static String summary(List<Received> received) {
        long sent = received.stream().filter(one -> one.submitted() != null).count();
        long late = received.stream().filter(Received::late).count();
        return "共" + received.size() + "个乡镇，已报送" + sent + "个，逾期" + late + "个。每年3月1日之前报送；同一段文字超过八成相同的算相同。";
    }

    private LedgerView table(List<Received> received, int year) {
        return new LedgerView(
                "各乡镇年度报告",
                COLUMNS,
                received.stream().map(one -> row(one, year)).toList(),
                List.of(),
                new EmptyView("没有乡镇", "您的岗位范围内没有乡镇。", null));
    }

    private LedgerRow row(Received one, int year) {
        var cells = new ArrayList<Cell>();
        var township = one.township();
        cells.add(Cell.link(township.name(), Addresses.writing(township.placeCode(), year)));
        cells.add(sent(one));
        var version = one.version();
        cells.add(Cell.of(version == null ? "没有稿子" : "第" + version.number() + "稿" + (one.signed() ? "，已签发" : "")));
        var checked = one.checked();
        cells.add(
                checked == null
                        ? Cell.of("")
                        : Cell.link(
                                checked.findings().isEmpty() ? "没有发现" : Receipts.inWords(checked),
                                Addresses.check(township.placeCode(), year)));
        cells.add(version == null ? Cell.of("") : alike(one.fromLastYear(), "（上年）"));
        var other = one.other();
        cells.add(
                version == null
                        ? Cell.of("")
                        : alike(one.fromOthers(), other == null ? "" : "（" + places.name(other) + "）"));
        var docket = one.docket();
        cells.add(
                docket == null
                        ? Cell.of("没有立项")
                        : Cell.link(
                                docket.matter().number() + "（" + state(docket) + "）",
                                Addresses.matter(
                                        docket.matter().county(),
                                        docket.matter().id())));
        return new LedgerRow(cells);
    }

    /** How far the county is with it. */
    private String state(Docket docket) {
        var standing = matters.standing(docket);
        var receipt = standing.step(ReportProcedure.RECEIPT.id());
        if (receipt.mayBeDone()) {
            return receipt.state() == State.DONE ? "已接收" : "等接收";
        }
        boolean returned = docket.acts().stream()
                .anyMatch(act ->
                        ReportProcedure.SENT_BACK.equals(act.outcome()) && ReportProcedure.RECEIPT.is(act.step()));
        return receipt.state() == State.DONE ? "已接收" : returned ? "已退回，没有重报" : "办理中";
    }

    private static Cell sent(Received one) {
        var day = one.submitted();
        if (day == null) {
            return one.late() ? Cell.chip("逾期未报", Meaning.LATE) : Cell.chip("未报", Meaning.PLAIN);
        }
        return Cell.chip(Dates.full(day) + (one.late() ? "，逾期" : ""), one.late() ? Meaning.LATE : Meaning.ONTIME);
    }

    private static Cell alike(double share, String with) {
        if (share == 0) {
            return Cell.of("");
        }
        return Cell.chip(Math.round(share * 100) + "%" + with, share >= MUCH ? Meaning.SOON : Meaning.PLAIN);
    }
}
