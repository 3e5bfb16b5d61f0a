package org.mingfa.table;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows under a line of headings. Columns stand in any order, others beside them are left alone, empty rows count for
 * nothing. The separator may be a comma, a semicolon or a tab.
 */
public final class ListFile {

    /** What can be read, for the help of a command. */
    public static final String READ = "Excel或者WPS另存的CSV（UTF-8、GB18030）或者“Unicode文本”；列的次序不限，其余的列不看";

    /** What spreadsheets and people put around a text: spaces of every width, and the sign that a cell is text. */
    private static final Pattern AROUND =
            Pattern.compile("\\A[\\s\\p{Z}\\uFEFF\\u200B]*'?|[\\s\\p{Z}\\uFEFF\\u200B]+\\z");

    private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\\R\\s*");

    private final String file;
    private final List<Row> rows;
    private final List<String> unused;

    private ListFile(String file, List<Row> rows, List<String> unused) {
        this.file = file;
        this.rows = rows;
        this.unused = unused;
    }

    /**
     * Reads a file.
     *
     * @param needed headings it must have
     * @param possible headings it may have besides
     * @throws UnsoundRows when it is no such table
     */
    public static ListFile read(Path path, List<String> needed, List<String> possible) {
        var file = path.toString();
        var grid = Grid.of(file, Decoded.of(file, bytes(path)), needed);
        var used = Stream.concat(needed.stream(), possible.stream()).toList();
        var twice = used.stream()
                .filter(heading ->
                        grid.headings().indexOf(heading) != grid.headings().lastIndexOf(heading))
                .map(heading -> file + " 标题行里“" + heading + "”出现了两次，请只留一列。")
                .toList();
        if (!twice.isEmpty()) {
            throw new UnsoundRows(twice);
        }
        var rows = grid.below().stream()
                .map(line -> row(line, grid.headings()))
                .filter(row -> !row.isEmpty())
                .toList();
        return new ListFile(
                file,
                rows,
                grid.headings().stream()
                        .filter(heading -> !heading.isEmpty() && !used.contains(heading))
                        .toList());
    }

    private static Row row(Line line, List<String> headings) {
        var cells = new HashMap<String, String>();
        var beyond = new ArrayList<String>();
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = cell(line.cells().get(i));
            if (i < headings.size() && !headings.get(i).isEmpty()) {
                cells.put(headings.get(i), cell);
            } else if (!cell.isEmpty()) {
                beyond.add(cell);
            }
        }
        return new Row(line.number(), cells, beyond);
    }

    private static String cell(String written) {
        var text = AROUND.matcher(written).replaceAll("");
        var formula = AS_FORMULA.matcher(text);
        return LINE_BREAK.matcher(formula.matches() ? formula.group(1) : text).replaceAll("");
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the columns that mean nothing here: one of them may be a heading mistyped. */
    public void tellUnused(PrintStream out) {
        if (!unused.isEmpty()) {
            out.println("没有用到的列：" + String.join("、", unused) + "。");
        }
    }

    /**
     * What each row says, in order.
     *
     * @param reading notes in the row what is wrong with it
     * @throws UnsoundRows with every mistake of every row, when there is any
     */
    public <T> List<T> each(Function<Row, T> reading) {
        var read = rows.stream().map(reading).toList();
        requireSound();
        return read;
    }

    /** The rows, to note in them what only shows when they are seen together; see {@link #requireSound}. */
    public List<Row> rows() {
        return rows;
    }

    /** @throws UnsoundRows when a mistake was noted in one of the rows */
    public void requireSound() {
        var mistakes = rows.stream()
                .flatMap(row -> row.mistakes().stream()
                        .map(mistake -> file + " 第" + row.line() + "行：" + mistake + (mistake.endsWith("。") ? "" : "。")))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new UnsoundRows(mistakes);
        }
    }
}
