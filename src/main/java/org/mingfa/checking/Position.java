package org.mingfa.checking;

import org.mingfa.reading.Extent;
import org.mingfa.reading.Part;
import org.mingfa.reading.Reading;

/**
 * Where something stands, for people and for machines.
 *
 * @param part the heading of its part; 标题、落款 and the like where it is in none
 * @param paragraph counted from 1 over the document
 * @param line the line of a txt, the paragraph of a docx or PDF
 * @param from the first character in the paragraph, counted from 1
 * @param to the last one; before {@code from} where nothing stands there
 */
public record Position(String part, int paragraph, int line, int from, int to, String lineInWords) {

    public static Position of(Extent where, Reading reading) {
        var paragraph = where.paragraph();
        int line = paragraph
                .stretchAt(Math.min(where.from(), Math.max(0, paragraph.text().length() - 1)))
                .line()
                .number();
        var part = reading.partOf(paragraph).map(Part::called).orElseGet(() -> outside(where));
        return new Position(
                part,
                paragraph.number(),
                line,
                where.from() + 1,
                where.to(),
                reading.manuscript().called(line));
    }

    private static String outside(Extent where) {
        return switch (where.paragraph().kind()) {
            case TITLE -> "标题";
            case SIGNATURE, DATE -> "落款";
            case NOTE -> "附注";
            case HEAD, NUMBER, SIGNER, ADDRESSEE, HEADING, BODY, TABLE, ATTACHMENT -> "版头";
        };
    }

    /** 一、主要举措，第9行，第12—15字. */
    public String inWords() {
        var characters = to < from ? "末尾" : from == to ? "第" + from + "字" : "第" + from + "—" + to + "字";
        return part.replaceFirst("[。：]$", "") + "，" + lineInWords + characters;
    }
}
