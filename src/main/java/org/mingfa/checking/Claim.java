package org.mingfa.checking;

import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.Manner;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.Reading;
import org.mingfa.reading.StatedFigure;

/** What a stated figure claims of a place's year, if it claims anything of it. */
final class Claim {

    private static final Pattern WHOLE_YEAR = Pattern.compile("(?:20\\d\\d|今)年(?:度|以?来)?|全年");
    private static final Pattern OTHER_YEAR = Pattern.compile("[去上]年.*");
    private static final Pattern STANDARD = Pattern.compile("[每各]|有的|个别|部分|少数|的村|标准|要求|目标|规定|应当?|必须|达标");

    /** 各村至少悬挂5幅: the verb stands between. */
    private static final Pattern LEAST = Pattern.compile("(?:至少|起码|最少|最多|不少于|不低于)[^，。；\\d]*$");

    private static final int CLAUSE = 20;

    private Claim() {}

    /** Whether it counts something in that year; 不足两幅 in some village, 至少3次 by the rules, what is planned do not. */
    static boolean isOfYear(StatedFigure stated, Reading reading, int year) {
        boolean planned = reading.partOf(stated.where().paragraph())
                .filter(part -> part.contents().equals(Set.of(PartContent.NEXT)))
                .isPresent();
        var period = stated.period();
        boolean other = OTHER_YEAR.matcher(period).matches()
                || (period.startsWith("20") && !period.startsWith(Integer.toString(year)));
        return !planned && !other && !period.startsWith("每") && (stated.perVillage() || !isStandard(stated));
    }

    /** Less than a number is nothing to hold up; at least a number is a standard where one is spoken of. */
    private static boolean isStandard(StatedFigure stated) {
        var where = stated.where();
        return LEAST.matcher(Scan.before(where, CLAUSE)).find()
                || (stated.isThreshold()
                        && (stated.manner() == Manner.AT_MOST
                                || STANDARD.matcher(where.paragraph()
                                                .sentenceAt(where.from())
                                                .text())
                                        .find()));
    }

    /** Whether it is said of some days or months of the year. */
    static boolean isOfPart(StatedFigure stated) {
        var period = stated.period();
        return !period.isEmpty() && !WHOLE_YEAR.matcher(period).matches();
    }

    /** How many there are is right or wrong; how many at least, is asked. */
    static Weight severity(StatedFigure stated) {
        return stated.isThreshold() && !stated.perVillage() ? Weight.CONFIRM : Weight.FIX;
    }
}
