package org.mingfa;

import java.util.List;
import org.mingfa.command.Commands;
import org.mingfa.command.dev.DevServer;
import org.mingfa.command.line.Asked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: serves pages, or does what one command asks and ends with its exit code. */
@SpringBootApplication
public class Mingfa {

    public static void main(String[] args) {
        switch (Commands.run(List.of(args), System.out, System.err)) {
            case Asked.Pages(var properties) -> SpringApplication.run(Mingfa.class, properties.toArray(String[]::new));
            case Asked.Sources(var properties) -> DevServer.run(Mingfa.class, properties);
            case Asked.Done(var exitCode) -> System.exit(exitCode);
        }
    }
}
