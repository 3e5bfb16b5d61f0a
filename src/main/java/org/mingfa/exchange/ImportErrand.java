package org.mingfa.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.WorkbookRefused;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/** Imports a workbook from the command line and says what became of it. */
public final class ImportErrand {

    private final Import imports;
    private final Staff staff;
    private final Places places;
    private final LawLibrary law;

    public ImportErrand(Import imports, Staff staff, Places places, LawLibrary law) {
        this.imports = imports;
        this.staff = staff;
        this.places = places;
        this.law = law;
    }

    /**
     * Imports the workbook; beside it a workbook 导入结果 says of each row what became of it.
     *
     * @param place the township whose ledgers they are; null for that of the person who signs in as {@code login}
     * @param login in whose posts the rows are entered; null for the person of the township whose posts open most ledgers
     * @param out told in Chinese
     * @return whether every row is in
     */
    public boolean run(Path workbook, @Nullable PlaceCode place, @Nullable String login, PrintStream out)
            throws IOException {
        if (!Files.isRegularFile(workbook)) {
            out.println("没有这个文件：" + workbook + "。请核对路径。");
            return false;
        }
        var actor = login == null ? clerk(place) : signedIn(login, place);
        if (actor.isEmpty()) {
            out.println(
                    login == null
                            ? "请用 --place 写明乡镇的9位区划代码；那里要有人担任能够登记台账的岗位，或者用 --as 写明登录名。"
                            : "登录名“" + login + "”在这里没有乡镇岗位。请核对登录名和 --place。");
            return false;
        }
        var by = actor.get();
        out.println(
                "以" + places.name(by.place()) + by.unitName() + by.name() + "（" + by.roleName() + "）的岗位补录：" + workbook);
        var copy = beside(workbook);
        try (var written = Files.newOutputStream(copy)) {
            var result = imports.run(by, workbook, row -> {}, written);
            tell(result, copy, out);
            return result.refused() == 0;
        } catch (WorkbookRefused e) {
            Files.deleteIfExists(copy);
            out.println(e.getMessage());
            return false;
        }
    }

    private static void tell(ImportResult result, Path copy, PrintStream out) {
        result.remarks().forEach(out::println);
        result.refusals().forEach(row -> out.println("“" + row.sheet() + "”第" + row.row() + "行" + row.inWords()));
        if (result.refused() > result.refusals().size()) {
            out.println("……以上是前" + result.refusals().size() + "行，其余见结果工作簿。");
        }
        out.println(result.inWords());
        out.println("逐行结果：" + copy + (result.refused() == 0 ? "" : "。改正后可以直接再次导入，已导入的行不会重复。"));
    }

    private static Path beside(Path workbook) {
        var name = String.valueOf(workbook.getFileName()).replaceFirst("\\.xlsx$", "");
        return workbook.resolveSibling(name + "-导入结果.xlsx");
    }

    private Optional<Actor> signedIn(String login, @Nullable PlaceCode place) {
        var counties = place == null
                ? places.under(PlaceCode.COUNTRY, Level.COUNTY).stream()
                        .map(Place::code)
                        .toList()
                : List.of(place.county());
        return counties.stream()
                .flatMap(county -> staff.roster(county).persons().stream())
                .filter(person -> login.equals(person.login()))
                .flatMap(person -> staff.actors(person.county(), person.id(), staff.today()).stream())
                .filter(actor -> place == null
                        ? !actor.place().isAbove(Level.TOWNSHIP)
                        : actor.place().equals(place))
                .findFirst();
    }

    private Optional<Actor> clerk(@Nullable PlaceCode place) {
        if (place == null) {
            return Optional.empty();
        }
        var county = place.county();
        return staff.roster(county).persons().stream()
                .flatMap(person -> staff.actors(county, person.id(), staff.today()).stream())
                .filter(actor -> actor.place().equals(place))
                .max(Comparator.comparingLong(this::opens));
    }

    /** How many procedures the role may open. */
    private long opens(Actor actor) {
        return law.inForce(staff.today()).stream()
                .filter(procedure -> procedure.isLedger())
                .filter(procedure -> procedure.opening().roles().contains(actor.role()))
                .count();
    }
}
