package org.mingfa.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its pages, opened for the length of one command. */
final class Opened {

    /** What a command does with the application. */
    interface Work {
        int run(ConfigurableApplicationContext context) throws IOException;
    }

    private Opened() {}

    /**
     * Opens, works, closes. On a data directory whose server is running already, the command visits that server instead of
     * starting a second one.
     */
    static int run(Arguments arguments, Work work) {
        var builder = new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("mingfa.visit=true", "logging.level.root=warn");
        arguments.option("data").ifPresent(data -> builder.properties("mingfa.data=" + data));
        arguments.option("law").ifPresent(law -> builder.properties("mingfa.law=" + law));
        try (var context = builder.run()) {
            return work.run(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
