package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.exchange.sheet.Sheets;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;

/** What another office program has opened and saved, also in its own format, is the same ledger: needs soffice. */
@Tag("slow")
class LibreOfficeRoundTripTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final List<Procedure> LEDGERS = List.of(
            ShiqiaoTown.LAW.inForce("publicity-activity", TODAY).orElseThrow(),
            ShiqiaoTown.LAW.inForce("law-study", TODAY).orElseThrow());

    @TempDir
    private static Path folder;

    private static ShiqiaoTown town;

    @BeforeAll
    static void aYearOfRecords() throws IOException {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        if (!there) {
            System.out.println("Skipped: workbooks were not opened in LibreOffice, soffice is missing here.");
        }
        Assumptions.assumeTrue(there, "missing: soffice");
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, _ -> {}, null);
    }

    @AfterAll
    static void drop() {
        if (town != null) {
            town.close();
        }
    }

    /** Opened and saved as {@code .ods}, opened again and saved as {@code .xlsx}. */
    private static List<Path> there(List<Path> workbooks) throws IOException, InterruptedException {
        return convert("xlsx", "back", convert("ods", "ods", workbooks));
    }

    private static List<Path> convert(String format, String into, List<Path> files)
            throws IOException, InterruptedException {
        var out = Files.createDirectories(folder.resolve(into));
        var command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of("--headless", "--convert-to", format, "--outdir", out.toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("soffice ended").isTrue();
        assertThat(process.exitValue()).isZero();
        return files.stream()
                .map(file -> out.resolve(file.getFileName().toString().replaceFirst("[^.]+$", format)))
                .toList();
    }

    private static Path exported(Procedure procedure) throws IOException {
        var query = new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                LedgerState.ALIVE,
                Map.of(),
                new LedgerOrder(LedgerOrder.Own.BEGAN, false),
                0);
        var file = folder.resolve(procedure.id() + ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            new LedgerExport(
                            new Ledgers(town.store.transactions()),
                            new Relations(town.store.transactions()),
                            town.places,
                            town.staff)
                    .write(town.clerk, procedure, query, TODAY, out);
        }
        return file;
    }

    private static Path template(Procedure procedure) throws IOException {
        var file = folder.resolve(procedure.id() + "-template.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new LedgerTemplate(town.places).write(town.clerk, procedure, out);
        }
        return file;
    }

    private static List<Map<String, Object>> rows(Path workbook) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        Sheets.read(workbook, LedgerSheet.headings(LEDGERS), event -> {
            if (event instanceof SheetRow row) {
                rows.add(row.values());
            }
        });
        return rows;
    }

    private static String imported(Path workbook) throws IOException {
        return town.imports.run(town.clerk, workbook, _ -> {}, null).inWords();
    }

    @Test
    void exportedLedgersLoseNothingAndAreAllThereAlready() throws Exception {
        var before = new ArrayList<Path>();
        for (var procedure : LEDGERS) {
            before.add(exported(procedure));
        }
        var after = there(before);
        for (int i = 0; i < before.size(); i++) {
            var rows = rows(before.get(i));
            assertThat(rows).hasSizeGreaterThan(100);
            assertThat(rows(after.get(i))).isEqualTo(rows);
            assertThat(imported(after.get(i)))
                    .startsWith("共读入%d行：新导入0行，以前已经导入%d行，没有导入0行。".formatted(rows.size(), rows.size()));
        }
    }

    @Test
    void theWorkbookOfTheYearIsKnownRowByRow() throws Exception {
        var after = there(List.of(TownshipYear.FILE)).getFirst();
        assertThat(rows(after)).isEqualTo(rows(TownshipYear.FILE));
        assertThat(imported(after)).startsWith("共读入241行：新导入0行，以前已经导入241行，没有导入0行。");
    }

    @Test
    void templatesKeepTheirHeadingsListsAndExplanations() throws Exception {
        var before = new ArrayList<Path>();
        for (var procedure : LEDGERS) {
            before.add(template(procedure));
        }
        var after = there(before);
        for (int i = 0; i < before.size(); i++) {
            try (var old = WorkbookFactory.create(before.get(i).toFile(), null, true);
                    var saved = WorkbookFactory.create(after.get(i).toFile(), null, true)) {
                assertThat(saved.getSheetName(0)).isEqualTo(LEDGERS.get(i).name());
                assertThat(texts(saved.getSheetAt(0))).isEqualTo(texts(old.getSheetAt(0)));
                assertThat(saved.getSheetAt(0).getDataValidations())
                        .hasSameSizeAs(old.getSheetAt(0).getDataValidations());
                assertThat(texts(saved.getSheet(Sheets.HELP))).isEqualTo(texts(old.getSheet(Sheets.HELP)));
                assertThat(IntStream.range(0, saved.getNumberOfSheets()).filter(saved::isSheetHidden))
                        .hasSize(1);
            }
        }
    }

    private static List<String> texts(org.apache.poi.ss.usermodel.Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
