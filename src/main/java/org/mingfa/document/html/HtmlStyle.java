package org.mingfa.document.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.document.Geometry;
import org.mingfa.document.Typeface;

/** The style sheet of the page: for reading on any screen, and for printing as the standard has it. */
final class HtmlStyle {

    private HtmlStyle() {}

    /** @param mark size of the mark in print, in points */
    static String sheet(double mark) {
        return face("Title", Typeface.XIAOBIAOSONG)
                + face("Hei", Typeface.HEI)
                + face("Kai", Typeface.KAI)
                + SCREEN.formatted(
                        families(Typeface.FANGSONG, "serif"),
                        "Title, " + families(Typeface.XIAOBIAOSONG, "serif"),
                        Geometry.RED,
                        "Hei, " + families(Typeface.HEI, "sans-serif"),
                        "Kai, " + families(Typeface.KAI, "serif"))
                + print(mark);
    }

    /** By its whole name a browser also finds the bold face of a family, and does not make one bold by itself. */
    private static String face(String name, Typeface face) {
        return "@font-face { font-family: " + name + "; src: "
                + names(face).map(one -> "local(\"" + one + "\")").collect(Collectors.joining(", ")) + " }\n";
    }

    private static final String SCREEN = """
        :root { --body: %s; --title: %s; --red: #%s; --hei: %s; --kai: %s }
        * { box-sizing: border-box }
        body { margin: 0; background: #eef0f2; color: #000; font: 1.125rem/1.9 var(--body) }
        main { max-width: 50rem; margin: 0 auto; padding: 3rem clamp(1rem, 6vw, 4.5rem); background: #fff }
        p { margin: 0; text-indent: 2em; text-align: justify; line-break: strict }
        h1, .mark, .attachment > h2 { font-family: var(--title); font-weight: normal; text-align: center; text-wrap: balance; line-height: 1.4 }
        h1 { margin: 2.5rem 0 2rem; font-size: 1.6rem }
        h1 span, .attachment > h2 span { display: block }
        h2, h3, h4, h5, h6 { margin: .4em 0 0; text-indent: 2em; font-size: inherit; font-weight: normal }
        .first { font-family: var(--hei) }
        .second { font-family: var(--kai) }
        .mark { margin: 1rem 0 2rem; color: var(--red); font-size: clamp(1.5rem, 6vw, 3rem); text-indent: 0 }
        .item { font-family: var(--hei); text-indent: 0 }
        .number { text-indent: 0; text-align: center }
        .upward { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; padding: 0 1em }
        .upward b { font-family: var(--kai); font-weight: normal }
        .red { border: 0; border-top: 2px solid var(--red); margin: .6rem 0 0 }
        .addressee, .serial { text-indent: 0 }
        .serial { font-family: var(--hei) }
        a { color: inherit }
        a.figure { text-decoration: underline dotted; text-underline-offset: .25em }
        a:hover, a:focus-visible { background: #fff3c4 }
        :target { background: #fff3c4 }
        .note, .footnote { font-size: .9em }
        .scroll { overflow-x: auto; margin: .6rem 0 }
        table { width: 100%%; border-collapse: collapse; font-size: .9rem; line-height: 1.5 }
        caption { font-family: var(--hei); padding: .3rem }
        th, td { border: 1px solid #000; padding: .2rem .35rem; text-align: left }
        th { font-family: var(--hei); font-weight: normal; text-align: center }
        td.center { text-align: center }
        td.right { text-align: right; font-variant-numeric: tabular-nums }
        .footnote { text-indent: 0 }
        .attachments { display: flex; padding-left: 2em; margin-top: 1.9em }
        .attachments ol { margin: 0; padding-left: 1.6em }
        .attachments ol.single { list-style: none; padding-left: 0 }
        .signature { margin: 3.8em 2em 0 auto; width: fit-content; text-align: center }
        .signature p { text-indent: 0; text-align: inherit }
        .attachment { margin-top: 4rem }
        .attachment > h2 { margin: 1.5rem 0; font-size: 1.4rem; text-indent: 0 }
        .record { margin-top: 3rem; border: solid #000; border-width: 1.3px 0; font-size: .95em }
        .record p { text-indent: 0; padding: 0 1em }
        .record p + p { border-top: 1px solid #000 }
        .record .copies { padding-left: 4em; text-indent: -3em }
        .record .printer { display: flex; flex-wrap: wrap; justify-content: space-between }
        """;

    private static String print(double mark) {
        return String.format(
                Locale.ROOT,
                """
                @page { size: A4; margin: %smm %smm %smm %smm }
                @page :right { @bottom-right { %s; margin-right: %spt } }
                @page :left { @bottom-left { %s; margin-left: %spt } }
                @media print {
                  body { background: none; font-size: %spt; line-height: %.4fpt; letter-spacing: %.4fpt; orphans: 1; widows: 1 }
                  main { max-width: none; padding: 0 }
                  h1, .attachment > h2 { font-size: %spt; line-height: %.4fpt; letter-spacing: 0; break-after: avoid }
                  h2, h3, h4, h5, h6, caption { break-after: avoid; margin: 0 }
                  .mark { font-size: %spt; letter-spacing: 0 }
                  table { font-size: %spt; line-height: %spt; letter-spacing: 0; width: calc(100%% - 1px) }
                  th, td { padding: 2.5pt 3.5pt }
                  thead { display: table-header-group }
                  tr, .signature, .record { break-inside: avoid }
                  .scroll { overflow: visible }
                  .attachment { break-before: page; margin: 0 }
                  .note, .record { font-size: %spt; letter-spacing: 0 }
                  a, a.figure { text-decoration: none }
                }
                """,
                Geometry.TOP_MM,
                Geometry.RIGHT_MM,
                Geometry.BOTTOM_MM,
                Geometry.LEFT_MM,
                PAGE_NUMBER,
                Geometry.SIZE_4_PT,
                PAGE_NUMBER,
                Geometry.SIZE_4_PT,
                Geometry.SIZE_3_PT,
                Geometry.LINE_PT,
                Geometry.CHARACTER_PT - Geometry.SIZE_3_PT,
                Geometry.SIZE_2_PT,
                Geometry.LINE_PT,
                mark,
                Geometry.SIZE_SMALL_4_PT,
                Geometry.TABLE_LINE_PT,
                Geometry.SIZE_4_PT);
    }

    private static final String PAGE_NUMBER = "content: \"— \" counter(page) \" —\"; vertical-align: top; padding-top: "
            + Geometry.PAGE_NUMBER_BELOW_MM + "mm; font: " + Geometry.SIZE_4_PT + "pt/0 "
            + families(Typeface.SONG, "serif");

    private static String families(Typeface face, String generic) {
        return names(face).map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")) + ", " + generic;
    }

    private static Stream<String> names(Typeface face) {
        return Stream.of(List.of(face.face()), face.alternatives(), face.standIns())
                .flatMap(List::stream);
    }
}
