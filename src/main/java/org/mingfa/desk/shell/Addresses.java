package org.mingfa.desk.shell;

import java.util.Map;
import java.util.UUID;
import org.mingfa.law.PlaceCode;

/**
 * The addresses of the staff's pages: the only place, with {@link MatterAddress}, that writes them. Whatever is put into one,
 * it stays one address of this program.
 */
public final class Addresses {

    public static final String HOME = "/";
    public static final String SIGN_IN = "/sign-in";
    public static final String HOLIDAYS = "/holidays";
    public static final String WORK = "/work";
    public static final String EXPECTED = "/expected";
    public static final String SEARCH = "/search";
    public static final String NOTICES = "/notices";
    public static final String REFUSALS = "/refusals";
    public static final String AUDIT = "/audit";
    public static final String FIGURES = "/figures";
    public static final String OVERVIEW = "/overview";
    public static final String COVERAGE = "/coverage";
    public static final String COUNTY = "/county";
    public static final String TASKS = "/county/tasks";
    public static final String LAW = "/law";
    public static final String STATUTES = "/law/statutes";
    public static final String STATUTE_CHOICES = "/law/statute-choices";
    public static final String STATUTES_UNKNOWN = "/law/statutes-unknown";
    public static final String LAW_BOOK = "/law.docx";
    public static final String REPORT = "/report";
    public static final String WRITING = "/report/write";
    public static final String CHECKING = "/check-report";
    public static final String RECEIPTS = "/reports";
    public static final String IMPORT = "/import";
    public static final String ACCOUNT = "/account";
    public static final String PEOPLE = "/people";

    private Addresses() {}

    /** What waits. */
    public static String work(WaitingList list) {
        return work(list, PlaceCode.COUNTRY).address();
    }

    /** What waits within a place. */
    public static String workIn(WaitingList list, PlaceCode place) {
        return work(list, place).address();
    }

    /** @param place narrows it; the country for all the reader may see */
    public static Query work(WaitingList list, PlaceCode place) {
        return Query.of(WORK).with("list", list.id()).with("place", place.digits());
    }

    /** What is due by the calendar, and what has come of it. */
    public static Query expected(String procedure) {
        return Query.at("expected", procedure);
    }

    /** @param procedure narrows them; empty for all */
    public static Query refusals(String procedure) {
        return Query.of(REFUSALS).with("procedure", procedure);
    }

    public static Query notices() {
        return Query.of(NOTICES);
    }

    /** All figures of a place in a year. */
    public static String figures(PlaceCode place, int year) {
        return of(Query.of(FIGURES), place, year);
    }

    /** A figure with its records, of the reader's own place, this year. */
    public static String figure(String measure) {
        return Query.at("figures", measure).address();
    }

    /** A figure with its records. */
    public static String figure(String measure, PlaceCode place, int year) {
        return of(Query.at("figures", measure), place, year);
    }

    /** A figure with the records of one part of it. */
    public static String figure(String measure, PlaceCode place, int year, String part) {
        return of(Query.at("figures", measure).with("part", part), place, year);
    }

    /** A ledger gathered from others, with a row for each of a place's people, units or places. */
    public static Query view(String view, PlaceCode place, int year) {
        return at(Query.at("views", view), place, year);
    }

    /** The same of the reader's own place, this year. */
    public static String view(String view) {
        return Query.at("views", view).address();
    }

    /** What stands behind one of its rows. */
    public static Query viewOf(String view, String key, PlaceCode place, int year) {
        return at(Query.at("views", view, "of", key), place, year);
    }

    /** A page's table as a workbook, under the conditions of the page. */
    public static String workbook(Query page) {
        return new Query(page.path() + ".xlsx", page.conditions()).address();
    }

    /** A place's year on one page. */
    public static String overview(PlaceCode place, int year) {
        return of(Query.of(OVERVIEW), place, year);
    }

    /** @param month from 1; 0 for the whole year */
    public static String coverage(String rule, PlaceCode place, int year, int month) {
        return Query.of(COVERAGE)
                .with("rule", rule)
                .with("place", place.digits())
                .with("year", year)
                .with("month", month == 0 ? "" : Integer.toString(month))
                .address();
    }

    /** The circular on a county's townships. */
    public static String circular(int year) {
        return Query.of(COUNTY + ".docx").with("year", year).address();
    }

    /** A year's arrangement of holidays. */
    public static String holidays(int year) {
        return Query.of(HOLIDAYS).with("year", year).address();
    }

    /** @param version of the year's notice */
    public static String holidays(int year, int version) {
        return Query.of(HOLIDAYS).with("year", year).with("version", version).address();
    }

    /** Where the notice of a year is brought in. */
    public static String holidayEntry(int year) {
        return Query.of(HOLIDAYS + "/new").with("year", year).address();
    }

    /** @param way in which it is brought in */
    public static String holidayEntry(int year, String way) {
        return Query.of(HOLIDAYS + "/new").with("year", year).with("way", way).address();
    }

    /** A procedure in the law library. */
    public static String law(String procedure) {
        return Query.at("law", procedure).address();
    }

    /** A law the library knows. */
    public static String statute(String key) {
        return Query.at("law", "statutes", key).address();
    }

    /** Those who work here. */
    public static Query people() {
        return Query.of(PEOPLE);
    }

    /** One of those who work here. */
    public static String person(String id) {
        return Query.at("people", id).address();
    }

    /** Where somebody's work is handed over. */
    public static String handingOver(String person) {
        return Query.at("people", person, "hand-over").address();
    }

    /** The paper of a hand-over. */
    public static String handover(UUID paper) {
        return Query.at("handovers", paper.toString()).address();
    }

    /** The form that opens a matter. */
    public static String opening(String procedure) {
        return Query.at("new", procedure).address();
    }

    /** The form that opens a matter, with what is known already filled in. */
    public static String opening(String procedure, Map<String, String> fields) {
        return new Query(Query.at("new", procedure).path(), fields).address();
    }

    /** Candidates for a field of the form that opens a matter. */
    public static String choices(String procedure, String field) {
        return Query.at("new", procedure, "choices", field).address();
    }

    /** The page on which a step is taken in many matters by one form. */
    public static String atOnce(String procedure, String step) {
        return Query.at("at-once", procedure, step).address();
    }

    /** The page on which a past matter is told with all its steps. */
    public static String whole(String procedure) {
        return Query.at("new", procedure, "whole").address();
    }

    /** Where candidates for an input of that page are found. */
    public static String wholeChoices(String procedure, String part, String field) {
        return Query.at("new", procedure, "whole", "choices", part, field).address();
    }

    public static Query ledger(String procedure) {
        return Query.at("ledger", procedure);
    }

    /** The ledger as a workbook, under the conditions of its page. */
    public static String workbook(String procedure, Map<String, String> conditions) {
        return new Query(Query.at("ledger", procedure + ".xlsx").path(), conditions).address();
    }

    /** The empty ledger, to be filled in outside. */
    public static String template(String procedure) {
        return Query.at("ledger", procedure, "template.xlsx").address();
    }

    public static String matter(String county, UUID id) {
        return new MatterAddress(county, id).page();
    }

    /**
     * A row of a table on the page of a matter.
     *
     * @param act the number of the act that holds the table, as it was first recorded; 0 where it is the matter's own
     * @param row which of its rows, the first being 1
     */
    public static String row(String county, UUID id, int act, String table, int row) {
        return matter(county, id) + "#" + rowId(act, table, row);
    }

    /** By what a row is found on the page of its matter. */
    public static String rowId(int act, String table, int row) {
        return (act == 0 ? "" : "act-" + act + "-") + table + "-" + row;
    }

    /**
     * The drafted report as a file.
     *
     * @param ending of the format, with its dot
     * @param claims what it is held against, or empty
     */
    public static String report(String ending, PlaceCode place, int year, String claims) {
        return Query.of(REPORT + ending)
                .with("place", place.digits())
                .with("year", year)
                .with("claims", claims)
                .address();
    }

    /** Where the report of a place is written. */
    public static String writing(PlaceCode place, int year) {
        return of(Query.of(WRITING), place, year);
    }

    /** A block of the report that is written. */
    public static String writing(PlaceCode place, int year, String block) {
        return Query.of(WRITING)
                .with("place", place.digits())
                .with("year", year)
                .address("block-" + block);
    }

    /** The report that is written, as a file. */
    public static String written(String ending, PlaceCode place, int year) {
        return of(Query.of(WRITING + ending), place, year);
    }

    /** What is to be mended in the report that is written. */
    public static String check(PlaceCode place, int year) {
        return of(Query.of(CHECKING + "/written"), place, year);
    }

    /** A checked report with remarks. */
    public static String checked(UUID id) {
        return Query.at("check-report", id + ".docx").address();
    }

    /** How far an import is. */
    public static String imported(UUID id) {
        return Query.at("import", id.toString()).address();
    }

    /** What became of each row. */
    public static String importedRows(UUID id) {
        return Query.at("import", id + ".xlsx").address();
    }

    private static String of(Query page, PlaceCode place, int year) {
        return at(page, place, year).address();
    }

    private static Query at(Query page, PlaceCode place, int year) {
        return page.with("place", place.digits()).with("year", year);
    }
}
