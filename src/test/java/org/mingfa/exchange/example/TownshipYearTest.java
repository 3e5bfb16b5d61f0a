package org.mingfa.exchange.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The committed workbook is what its generator makes, and its days are days on which people worked. */
@Tag("slow")
class TownshipYearTest {

    private static List<String> cells(byte[] workbook) throws IOException {
        var cells = new ArrayList<String>();
        try (var open = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : open.getSheets().toList()) {
                cells.add("# " + sheet.getName());
                sheet.read()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell != null) {
                                cells.add(cell.getAddress() + " " + cell.getRawValue());
                            }
                        }));
            }
        }
        return cells;
    }

    private static LocalDate day(Sheet sheet, String heading, String value, int index) {
        var row = sheet.rows().stream()
                .filter(one -> value.equals(one.get(heading)))
                .toList()
                .get(index);
        return row.get(Sheet.DATE) instanceof LocalDate day ? day : LocalDate.EPOCH;
    }

    @Test
    void the_committed_workbook_is_what_the_generator_makes() throws IOException {
        assertThat(cells(Files.readAllBytes(TownshipYear.FILE)))
                .isEqualTo(cells(TownshipYear.workbook(TownshipYear.sheets())));
    }

    @Test
    void every_row_says_that_it_is_reconstructed() throws IOException {
        long rows = TownshipYear.sheets().stream()
                .mapToLong(sheet -> sheet.rows().size())
                .sum();
        assertThat(rows).isEqualTo(241);
        assertThat(cells(Files.readAllBytes(TownshipYear.FILE)).stream().filter(cell -> cell.endsWith(" 重建")))
                .hasSize(241);
    }

    @Test
    void what_was_weekly_moves_behind_the_holidays_of_2023() {
        var study = TownshipYear.sheets().get(1);
        // 2023-01-02 was New Year's holiday; 2023-01-23 the Spring Festival, whose next working day was Saturday the
        // 28th.
        assertThat(day(study, "形式", "周一例会学法", 0)).isEqualTo("2023-01-03");
        assertThat(day(study, "形式", "周一例会学法", 3)).isEqualTo("2023-01-28");
        // 2023-05-03 was the last day of the Labour Day holiday; the National Day holiday ended on Friday 6 October.
        assertThat(day(study, "形式", "周三执法人员应知应会培训", 17)).isEqualTo("2023-05-04");
        assertThat(day(study, "形式", "周三执法人员应知应会培训", 39)).isEqualTo("2023-10-07");
    }
}
