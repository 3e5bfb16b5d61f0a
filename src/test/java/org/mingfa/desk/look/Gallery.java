package org.mingfa.desk.look;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.matter.MatterView;

/** Draws whole pages from the precompiled templates and leaves them, with their style sheets, in target/gallery. */
final class Gallery {

    static final Path FOLDER = Path.of("target", "gallery");
    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Gallery() {}

    static Content part(String name, Map<String, Object> params) {
        return output -> ENGINE.render("part/" + name + ".jte", params, output);
    }

    static Content field(FieldView field) {
        return output -> ENGINE.render("field/field.jte", Map.of("field", field), output);
    }

    static Content course(List<MatterView.Happening> course) {
        return output -> ENGINE.render("matter/course.jte", Map.of("course", course), output);
    }

    static Content card(String title, Content content) {
        return part("card", Map.of("title", title, "content", content));
    }

    static Content card(String title, Link more, Content content) {
        return part("card", Map.of("title", title, "more", more, "content", content));
    }

    /** A block with this class around the contents. */
    static Content box(String css, Content... contents) {
        return output -> {
            output.writeContent("<div class=\"" + css + "\">");
            all(contents).writeTo(output);
            output.writeContent("</div>");
        };
    }

    static Content all(Content... contents) {
        return output -> List.of(contents).forEach(content -> content.writeTo(output));
    }

    static Content html(String text) {
        return output -> output.writeContent(text);
    }

    static String page(String title, Frame frame, Content content) {
        return draw("layout/page.jte", Map.of("title", title, "frame", frame, "content", content));
    }

    static String plain(String title, Content content) {
        return draw("layout/plain.jte", Map.of("title", title, "content", content));
    }

    /** Leaves a page in the gallery, beside what it links to. */
    static void keep(String name, String page) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".html"), page);
            for (var asset : Asset.values()) {
                var kept = FOLDER.resolve(asset.href().substring(1));
                Files.createDirectories(kept.getParent());
                Files.copy(STATIC.resolve(kept.getFileName()), kept, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String draw(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, params, output);
        return output.toString();
    }
}
