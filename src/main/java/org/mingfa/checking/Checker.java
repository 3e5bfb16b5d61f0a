package org.mingfa.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.words.Scan;
import org.mingfa.reading.ManuscriptLine;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.Reading;
import org.mingfa.reading.ReportFile;
import org.mingfa.reading.UnreadableReport;

/** Checks a report as a document. Safe for many threads. */
public final class Checker {

    private static final List<Check> CHECKS = List.of(
            new NumberingChecks(),
            new LayoutChecks(),
            new CharacterChecks(),
            new FixedPhraseChecks(),
            new WordingChecks(),
            new LawNameChecks(),
            new TimeChecks(),
            new FormChecks(),
            new ContentChecks(),
            new TenseChecks(),
            new QuantityChecks(),
            new ArithmeticChecks(),
            new PrivacyChecks(),
            new MeaningChecks(),
            new CopyingChecks(),
            new LastYearChecks());

    private static final Pattern KINDS = Pattern.compile("报告|总结|汇报");
    private static final int LEAST_CHARACTERS = 200;
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_PARAGRAPHS = 6_000;
    private static final int LONGEST_PARAGRAPH = 8_000;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final Pattern ENDLESS = Pattern.compile("[^。！？；：，、]{400}|[^。！？；]{" + LONGEST_SENTENCE + "}");

    private final CheckLaw law;

    /** What all checks together can find, and what is found by holding a report against the records. */
    static Set<String> finds() {
        return Stream.concat(CHECKS.stream().map(Check::finds), Stream.of(AgainstRecords.FINDS))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    public Checker(CheckLaw law) {
        this.law = law;
    }

    /**
     * Reads a file as a report.
     *
     * @throws UnreadableReport when it cannot be read, or is no report at all
     */
    public static Reading read(Path file) throws IOException {
        var manuscript = ReportFile.read(file);
        var text = new StringBuilder();
        manuscript.lines().forEach(line -> text.append(line.text()));
        long han = text.chars().filter(sign -> Scan.isHan((char) sign)).count();
        boolean about = text.indexOf("法治") >= 0 || text.indexOf("依法行政") >= 0;
        if (han < LEAST_CHARACTERS || !about || !KINDS.matcher(text).find()) {
            throw new UnreadableReport("这份文件不像法治政府建设年度报告（文字太少，或者通篇没有“法治”“报告”“总结”）。请确认选对了文件，再检查。");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new UnreadableReport("这份文件有" + text.length() / 10_000 + "万字，不像一份年度报告。请只留报告正文，另存后再检查。");
        }
        natural(manuscript.lines().stream().map(ManuscriptLine::text));
        var reading = Reading.of(manuscript);
        natural(reading.paragraphs().stream().map(ReadParagraph::text));
        return reading;
    }

    /** Nobody writes paragraphs of many pages, or sentences of several; patterns would lose themselves in them. */
    private static void natural(Stream<String> texts) {
        var all = texts.filter(text -> !text.isBlank()).toList();
        boolean endless = all.stream()
                .anyMatch(text -> text.length() > LONGEST_PARAGRAPH
                        || ENDLESS.matcher(text).find());
        if (endless || all.size() > MOST_PARAGRAPHS) {
            throw new UnreadableReport("这份文件的文字不成段落（一段超过" + LONGEST_PARAGRAPH + "字、一句超过" + LONGEST_SENTENCE
                    + "字，或者段落太多），不像一份年度报告。请核对文件，分好段落后再检查。");
        }
    }

    /** @param last last year's report of the same place, or null */
    public Checked check(Reading reading, @Nullable Reading last) {
        var findings = new Findings(law, Set.of());
        var subject = Subject.of(reading, law, last);
        CHECKS.forEach(check -> check.look(subject, findings.by(check.finds())));
        return new Checked(reading, findings.inOrder(), List.of());
    }
}
