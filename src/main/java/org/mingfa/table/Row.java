package org.mingfa.table;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link ListFile}. A cell that is wrong is noted, and something empty answered in its place, so that one reading
 * finds every mistake; what was read of such a row is never used.
 */
public final class Row {

    /** What a spreadsheet makes of a long number in a cell that is not text. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");

    /** Left where a character could not be saved in the encoding chosen. */
    private static final Pattern LOST = Pattern.compile("[?\\uFFFD]");

    private final int line;
    private final Map<String, String> cells;
    private final List<String> mistakes = new ArrayList<>();

    /**
     * @param cells by heading
     * @param beyond cells under no heading
     */
    Row(int line, Map<String, String> cells, List<String> beyond) {
        this.line = line;
        this.cells = cells;
        if (!beyond.isEmpty()) {
            refuse("“" + beyond.getFirst() + "”上面没有标题；如果是内容里有逗号，请在Excel或者WPS里打开改好再另存");
        }
    }

    boolean isEmpty() {
        return mistakes.isEmpty() && cells.values().stream().allMatch(String::isEmpty);
    }

    /** Where it begins in the file, counted from 1. */
    public int line() {
        return line;
    }

    List<String> mistakes() {
        return mistakes;
    }

    /** Whether nothing is wrong with it so far. */
    public boolean isSound() {
        return mistakes.isEmpty();
    }

    /**
     * Notes that the row cannot be taken.
     *
     * @param why a sentence without its end
     */
    public void refuse(String why) {
        mistakes.add(why);
    }

    /** The text of a cell; empty when it is empty or the table has no such column. */
    public String text(String heading) {
        var text = cells.getOrDefault(heading, "");
        if (SCIENTIFIC.matcher(text).matches()) {
            refuse("“" + heading + "”成了科学计数法“" + text + "”，原来的数字已经丢失；请在Excel或者WPS里把这一列的单元格格式设为“文本”，重新填写后再另存");
            return "";
        }
        if (LOST.matcher(text).find()) {
            refuse("“" + heading + "”写的是“" + text + "”，有的字在另存时丢成了问号；请另存为“CSV UTF-8（逗号分隔）”");
            return "";
        }
        return text;
    }

    /** The text of a cell that must be filled in. */
    public String need(String heading) {
        var text = text(heading);
        if (text.isEmpty() && isSound()) {
            refuse("没有填写“" + heading + "”");
        }
        return text;
    }

    /** A whole number that must be filled in. */
    public int whole(String heading, int least, int most) {
        var typed = plainly(need(heading)).replace(",", "");
        if (typed.isEmpty()) {
            return least;
        }
        if (!typed.matches("\\d{1,9}(\\.0+)?")) {
            refuse("“" + heading + "”写的是“" + typed + "”，应填写整数");
            return least;
        }
        int number = Integer.parseInt(typed.replaceFirst("\\..*", ""));
        if (number < least || number > most) {
            refuse("“" + heading + "”应在" + least + "到" + most + "之间");
        }
        return number;
    }

    /** A day, or null. */
    public @Nullable LocalDate day(String heading) {
        var typed = plain(heading);
        if (typed.isEmpty()) {
            return null;
        }
        var day = Day.read(typed);
        if (day.isEmpty()) {
            refuse("“" + heading + "”写的是“" + typed + "”，应写成2026-11-20、2026/11/20或者2026年11月20日的样子");
        }
        return day.orElse(null);
    }

    /** The text of a cell with digits and signs of full width as those of half width, for which they are typed. */
    public String plain(String heading) {
        return plainly(text(heading));
    }

    private static String plainly(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
