package org.mingfa.command.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its pages, opened for the length of one command. */
public final class Opened {

    /** What a command does with the application. */
    public interface Work {
        int run(ConfigurableApplicationContext context) throws IOException;
    }

    private Opened() {}

    /**
     * Opens, works, closes. On a data directory whose server is running already, the command visits that server instead of
     * starting a second one.
     */
    public static int run(Where where, Work work) {
        return run(where, List.of(), work);
    }

    /** Opens even without the key of the personal data: what is recorded can be proved without it. */
    public static int toProve(Where where, Work work) {
        return run(where, List.of("--mingfa.prove=true"), work);
    }

    /** Reads the settings and opens nothing: what is asked for must be done even where the application cannot start. */
    public static int settings(Where where, Work work) {
        var settings = new ArrayList<>(List.of("--logging.level.root=error"));
        settings.addAll(where.properties());
        return work(SettingsOnly.class, settings, work);
    }

    private static int run(Where where, List<String> more, Work work) {
        var settings = new ArrayList<>(List.of("--mingfa.visit=true", "--logging.level.root=error"));
        settings.addAll(more);
        settings.addAll(where.properties());
        return work(WithoutPages.class, settings, work);
    }

    private static int work(Class<?> application, List<String> settings, Work work) {
        var builder = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false);
        try (var context = builder.run(settings.toArray(String[]::new))) {
            return work.run(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
