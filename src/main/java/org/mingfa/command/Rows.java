package org.mingfa.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a plain CSV file (UTF-8, no quotes), read against the headings it must have. */
record Rows(Path file, List<Row> rows) {

    /** @param line counted from 1 */
    record Row(Path file, int line, List<String> headings, List<String> cells) {

        String cell(String heading) {
            int column = headings.indexOf(heading);
            return column < cells.size() ? cells.get(column) : "";
        }

        String need(String heading) {
            var cell = cell(heading);
            if (cell.isEmpty()) {
                throw mistake("没有填写“" + heading + "”");
            }
            return cell;
        }

        /** @throws UsageMistake when it is neither empty nor a day */
        LocalDate day(String heading, LocalDate otherwise) {
            try {
                return cell(heading).isEmpty() ? otherwise : LocalDate.parse(cell(heading));
            } catch (DateTimeException e) {
                throw mistake("“" + heading + "”应写成2026-11-20的样子");
            }
        }

        UsageMistake mistake(String what) {
            return new UsageMistake(file + " 第" + line + "行：" + what);
        }
    }

    static Rows read(Path file, List<String> headings) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var first = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "");
            var found = cells(first);
            if (!found.containsAll(headings)) {
                throw new UsageMistake(file + " 第1行应为标题行，要有：" + String.join(",", headings));
            }
            var rows = new ArrayList<Row>();
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    rows.add(new Row(file, i + 1, found, cells(lines.get(i))));
                }
            }
            return new Rows(file, rows);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new UsageMistake("找不到文件" + file);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UsageMistake(file + "不是UTF-8编码，请另存为“CSV UTF-8”");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
