package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.finding.WorkList;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Step;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whom. */
@RestController
final class WorkApi {

    private final WorkList work;
    private final Matters matters;
    private final LawLibrary law;

    WorkApi(WorkList work, Matters matters, LawLibrary law) {
        this.work = work;
        this.matters = matters;
        this.law = law;
    }

    record Items(@Says("待办的步骤，最急的在前") List<Item> items) {}

    record Item(
            @Says("县级区划代码") String county,
            @Says("事项编号") UUID matter,
            @Says("事项的文号") String number,
            @Says("事项名称") String title,
            @Says("程序编号") String procedure,
            @Says("所在地的区划代码") String place,
            @Says("步骤编号") String step,
            @Says("步骤名称") String stepName,
            @Says("可以办理的角色") List<String> roles,
            @Says("是否可以不办") boolean optional,
            @Says("最早可以办理的日期") @Nullable LocalDate earliest,
            @Says("应当办结的最后一日；要看放假通知的，写最早的一日") @Nullable LocalDate due,
            @Says("以小时计的期限，当日几点前办结，例如14:30") @Nullable String dueAt,
            @Says("过了哪一日必定逾期；通知不会改变的，与due相同") @Nullable LocalDate lateAfter) {}

    static final int USUAL = 50;
    static final int MOST = 200;
    static final int FARTHEST = 1_000_000;

    @GetMapping("/api/work")
    Items work(
            Actor actor,
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "" + USUAL) int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Bounds.requireOneOf("list", list, "mine", "others", "late");
        Bounds.require("limit", limit, 1, MOST);
        Bounds.require("offset", offset, 0, FARTHEST);
        var roles = List.of(actor.role());
        var found = switch (list) {
            case "mine" -> work.mine(actor, roles, matters.today(), limit, offset);
            case "others" -> work.others(actor, roles, limit, offset);
            default -> work.late(actor, matters.today(), limit, offset);
        };
        return new Items(found.stream().map(this::item).toList());
    }

    private Item item(WorkList.Item item) {
        var name = law.version(item.procedure(), item.version())
                .map(procedure -> procedure.step(item.step()))
                .map(Step::name)
                .orElse(item.step());
        return new Item(
                item.county(),
                item.matter(),
                item.number(),
                item.title(),
                item.procedure(),
                item.place().digits(),
                item.step(),
                name,
                item.roles(),
                item.optional(),
                item.earliest(),
                item.due() == null ? null : item.due().day(),
                item.due() == null ? null : item.due().time(),
                item.due() == null ? null : item.due().lateAfter());
    }
}
