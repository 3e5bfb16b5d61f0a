package org.mingfa.desk.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.calendar.DateWords;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverPaper;
import org.mingfa.staff.HandoverWish.Posts;
import org.mingfa.staff.Person;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts the form and the paper of a hand-over together. */
@Component
final class HandoverPages {

    private static final List<Column> COLUMNS = List.of(
            Column.of("编号", Column.Kind.CODE),
            Column.of("事项", Column.Kind.TITLE),
            Column.of("待办", Column.Kind.TEXT),
            Column.of("期限", Column.Kind.DATE),
            Column.of("状态", Column.Kind.STATE));

    private final Staff staff;
    private final PostTables posts;
    private final PeopleFields fields;

    HandoverPages(Staff staff, PostTables posts, PeopleFields fields) {
        this.staff = staff;
        this.posts = posts;
        this.fields = fields;
    }

    HandingPage form(Frame frame, Actor by, Person giver, List<Handover.Open> open, HandingForm form) {
        return new HandingPage(
                frame,
                giver.name(),
                new Link(giver.name(), Addresses.person(giver.id())),
                Addresses.handingOver(giver.id()),
                fields(by, giver, open, form),
                new LedgerView(
                        "待移交的事项",
                        COLUMNS,
                        open.stream().map(one -> row(by.county(), one)).toList(),
                        List.of(),
                        new EmptyView("没有只由本人办理的事项", "交接只涉及岗位。", null)),
                open.stream().filter(Handover.Open::late).count());
    }

    private List<FieldView> fields(Actor by, Person giver, List<Handover.Open> open, HandingForm form) {
        var typed = form.typed();
        var all = new ArrayList<FieldView>();
        all.add(FieldView.choice(
                        "posts",
                        "交接什么",
                        List.of(
                                Option.of(Posts.SUCCEEDED.id(), "离任，岗位由接手人接任"),
                                Option.of(Posts.ENDED.id(), "离任，岗位不由接手人接任"),
                                Option.of(Posts.KEPT.id(), "只移交勾选的事项")))
                .required()
                .value(typed.getOrDefault("posts", Posts.SUCCEEDED.id()))
                .build());
        all.add(FieldView.person("to", "接手人", fields.colleagues(by, giver))
                .required()
                .value(typed.getOrDefault("to", ""))
                .build());
        all.add(FieldView.date("day", "交接日")
                .required()
                .value(typed.getOrDefault("day", staff.today().plusDays(1).toString()))
                .help("接手人办理的第一天；移交人的岗位到前一天为止。")
                .build());
        var handed = open.stream().filter(one -> one.stays() == null).toList();
        if (!handed.isEmpty()) {
            all.add(FieldView.persons("matters", "移交哪些事项（只在“只移交勾选的事项”时看）", options(handed))
                    .values(form.matters() == null ? ids(handed) : form.matters())
                    .build());
        }
        return all;
    }

    private static List<Option> options(List<Handover.Open> open) {
        return open.stream()
                .map(one -> new Option(
                        one.matter().toString(), one.number() + " " + one.title(), String.join("、", one.steps())))
                .toList();
    }

    private static List<String> ids(List<Handover.Open> open) {
        return open.stream().map(one -> one.matter().toString()).toList();
    }

    private static LedgerRow row(String county, Handover.Open open) {
        return new LedgerRow(List.of(
                Cell.of(open.number()),
                Cell.link(open.title(), new MatterAddress(county, open.matter()).page()),
                Cell.of(String.join("、", open.steps())),
                Cell.of(open.due() == null ? "" : DateWords.full(open.due())),
                state(open)));
    }

    private static Cell state(Handover.Open open) {
        if (open.stays() != null) {
            return Cell.chip(open.stays(), Meaning.SOON);
        }
        return open.late() ? Cell.chip("已逾期", Meaning.LATE) : Cell.chip("办理中", Meaning.PLAIN);
    }

    /** The posts nobody holds from the day on, in words. */
    List<String> unfilled(Actor by, Handover handed) {
        var roster = staff.roster(by.county());
        var unfilled = handed.posts().stream()
                .filter(pair -> pair.begun() == null)
                .map(Handover.Succession::ended)
                .filter(post -> roster.personsWith(post.role(), post.place(), handed.day())
                        .isEmpty())
                .toList();
        return posts.named(roster, unfilled);
    }

    HandoverPage paper(Frame frame, Actor by, HandoverPaper paper) {
        var roster = staff.roster(by.county());
        var giver = roster.nameOf(paper.giver());
        var takers =
                paper.lines().stream().map(HandoverPaper.Line::taker).distinct().toList();
        var rest = paper.lines().stream()
                .filter(line -> line.matter() == null)
                .map(line -> roster.nameOf(line.taker()))
                .toList();
        var about = new ArrayList<>(List.of(
                Pair.of("移交人", withPosts(roster, paper.giver(), paper.day().minusDays(1))),
                Pair.of(
                        "接手人",
                        takers.stream()
                                .map(taker -> withPosts(roster, taker, paper.day()))
                                .collect(Collectors.joining("；"))),
                Pair.of("交接日", DateWords.full(paper.day()) + "起由接手人办理"),
                Pair.of(
                        "登记",
                        Dates.fullStamp(paper.made()) + "，"
                                + (paper.maker() == null
                                        ? "系统"
                                        : roster.nameOf(Objects.requireNonNull(paper.maker()))))));
        if (!rest.isEmpty()) {
            about.add(Pair.of("范围", "岗位和全部工作；下列以外的，也由" + String.join("、", rest) + "接手"));
        }
        return new HandoverPage(
                frame,
                new Link(giver, Addresses.person(paper.giver())),
                about,
                matters(roster, paper),
                signers(roster, giver, takers));
    }

    /** Who it is, with unit and post on the day, as the paper is to say for ever. */
    private String withPosts(Roster roster, String person, LocalDate day) {
        var held = posts.held(roster, person, day);
        return roster.nameOf(person) + (held.isEmpty() ? "" : "（" + String.join("、", held) + "）");
    }

    private static List<String> signers(Roster roster, String giver, List<String> takers) {
        var signers = new ArrayList<String>();
        signers.add("移交人 " + giver);
        takers.forEach(taker -> signers.add("接手人 " + roster.nameOf(taker)));
        signers.add("监交人");
        return signers;
    }

    private LedgerView matters(Roster roster, HandoverPaper paper) {
        var columns = new ArrayList<>(COLUMNS);
        columns.add(4, Column.of("接手人", Column.Kind.TEXT));
        var rows = paper.lines().stream()
                .filter(line -> line.matter() != null)
                .map(line -> new LedgerRow(List.of(
                        Cell.of(Objects.requireNonNullElse(line.number(), "")),
                        Cell.of(Objects.requireNonNullElse(line.title(), "")),
                        Cell.of(Objects.requireNonNullElse(line.steps(), "")),
                        Cell.of(line.due() == null ? "" : DateWords.full(line.due())),
                        Cell.of(roster.nameOf(line.taker())),
                        line.late() ? Cell.chip("交接前已逾期", Meaning.LATE) : Cell.chip("未逾期", Meaning.PLAIN))))
                .toList();
        return new LedgerView("移交的事项", columns, rows, List.of(), new EmptyView("没有未办结的事项", "只移交了岗位。", null));
    }
}
