package org.mingfa.command.dev;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.command.law.LawProof;
import org.mingfa.desk.shell.Bulletins;
import org.mingfa.desk.shell.Templates;
import org.mingfa.law.UnsoundLaw;
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
    private final SavedFiles files;
    private final LawMistakes mistakes = new LawMistakes();

    private DevServer(Class<?> application, List<String> properties) {
        this.application = application;
        this.home = Path.of(System.getProperty("mingfa.home", ".")).toAbsolutePath();
        this.law = new SavedLaw(properties.stream()
                .filter(property -> property.startsWith(LAW))
                .map(property -> Path.of(property.substring(LAW.length())))
                .findFirst()
                .orElse(home.resolve("law")));
        this.files = new SavedFiles(law.folder());
        this.properties = withSources(properties);
    }

    /** Serves until the process is ended. */
    public static void run(Class<?> application, List<String> properties) {
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

    private String[] withSources(List<String> given) {
        var all = new ArrayList<>(given);
        all.add("--spring.web.resources.static-locations="
                + home.resolve("src/main/resources/static/").toUri() + ",classpath:/META-INF/resources/");
        all.add("--spring.web.resources.cache.cachecontrol.no-cache=true");
        all.add("--server.servlet.session.persistent=true");
        all.add("--server.servlet.session.store-dir=" + work().resolve("sessions"));
        return all.toArray(String[]::new);
    }

    private Path work() {
        return home.resolve("target/dev");
    }

    private void serve() throws InterruptedException {
        var running = start(firstSound());
        while (true) {
            files.awaitSaving();
            try {
                var proved = law.prove(work());
                mistakes.are(List.of());
                if (proved.changed()) {
                    running.close();
                    running = start(proved);
                }
            } catch (UnsoundLaw unsound) {
                mistakes.are(unsound.mistakes());
            }
        }
    }

    private LawProof.Proved firstSound() throws InterruptedException {
        while (true) {
            try {
                return law.prove(work());
            } catch (UnsoundLaw unsound) {
                unsound.mistakes().forEach(mistake -> System.err.println(mistake.getMessage()));
                System.err.println("法规库有错，改好保存以后自动启动。");
                files.awaitSaving();
            }
        }
    }

    private ConfigurableApplicationContext start(LawProof.Proved proved) {
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(LawProof.Proved.class, () -> proved);
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
