package org.mingfa.command;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingfa.desk.shell.Bulletins;
import org.mingfa.desk.shell.Templates;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Serves the source tree to whoever works on it. A template or a static file is what it is when it is asked for. The law folder
 * is read again when something in it was saved: the program starts anew on a sound one; on an unsound one it goes on with the
 * last that was sound, and every page lists the mistakes. Java sources are compiled by starting the command again.
 */
public final class DevServer {

    private static final String LAW = "--mingfa.law=";

    /** The part of jte the packaged program does without. */
    private static final String COMPILER = "gg.jte.compiler.TemplateCompiler";

    private final Class<?> application;
    private final String[] properties;
    private final Path home;
    private final SavedLaw law;
    private final LawMistakes mistakes = new LawMistakes();

    private DevServer(Class<?> application, String[] properties) {
        this.application = application;
        this.home = Path.of(System.getProperty("mingfa.home", ".")).toAbsolutePath();
        this.law = new SavedLaw(Arrays.stream(properties)
                .filter(property -> property.startsWith(LAW))
                .map(property -> Path.of(property.substring(LAW.length())))
                .findFirst()
                .orElse(home.resolve("law")));
        this.properties = withSources(properties);
    }

    /** Serves until the process is ended. */
    public static void run(Class<?> application, String... properties) {
        if (!ClassUtils.isPresent(COMPILER, null)) {
            System.err.println("这里没有模板编译器。开发请在源代码目录中用 ./mingfa dev 启动。");
            System.exit(2);
        }
        try {
            new DevServer(application, properties).serve();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String[] withSources(String[] given) {
        var all = new ArrayList<>(List.of(given));
        all.add("--spring.web.resources.static-locations=" + home.resolve("src/main/resources/static/").toUri()
                + ",classpath:/META-INF/resources/");
        all.add("--server.servlet.session.persistent=true");
        all.add("--server.servlet.session.store-dir=" + work().resolve("sessions"));
        return all.toArray(String[]::new);
    }

    private Path work() {
        return home.resolve("target/dev");
    }

    private void serve() throws InterruptedException {
        while (!law.mistakes().isEmpty()) {
            law.mistakes().forEach(System.err::println);
            System.err.println("法规库有错，改好保存以后自动启动。");
            law.awaitSaving();
        }
        var running = start();
        while (true) {
            law.awaitSaving();
            long began = System.nanoTime();
            mistakes.are(law.mistakes());
            if (mistakes.now().isEmpty()) {
                running.close();
                running = start();
            }
            System.out.println("法规库已重新读入，用时" + (System.nanoTime() - began) / 1_000_000 + "毫秒。");
        }
    }

    private ConfigurableApplicationContext start() {
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Templates.class, this::templates);
            beans.registerBean(Bulletins.class, () -> mistakes);
        });
        return spring.run(properties);
    }

    private Templates templates() {
        return new Templates(TemplateEngine.create(
                new SavedTemplates(home.resolve("src/main/jte")),
                work().resolve("templates"),
                ContentType.Html,
                application.getClassLoader()));
    }
}
