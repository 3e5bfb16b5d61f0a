package org.mingfa;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.command.Commands;
import org.mingfa.command.DevServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Without a command, or with {@code serve}, {@code demo} or {@code dev}, it serves pages. */
@SpringBootApplication
public class Mingfa {

    public static void main(String[] args) {
        if (Commands.wants(args)) {
            System.exit(Commands.run(List.of(args), System.out, System.err));
        }
        if (List.of(args).contains("dev")) {
            DevServer.run(Mingfa.class, serving(List.of(args)));
        } else {
            SpringApplication.run(Mingfa.class, serving(List.of(args)));
        }
    }

    /** The words of the command line as Spring's properties. */
    private static String[] serving(List<String> words) {
        var properties = new ArrayList<String>();
        if (words.contains("demo") || words.contains("dev")) {
            properties.add("--mingfa.demo=true");
            if (!words.contains("--data")) {
                properties.add("--mingfa.data=${MINGFA_DATA:${mingfa.home:.}/demo-data}");
            }
        }
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--port" -> properties.add("--server.port=" + next(words, i++));
                case "--data" -> properties.add("--mingfa.data=" + next(words, i++));
                case "--law" -> properties.add("--mingfa.law=" + next(words, i++));
                case "serve", "demo", "dev" -> {}
                default -> properties.add(words.get(i));
            }
        }
        return properties.toArray(String[]::new);
    }

    private static String next(List<String> words, int position) {
        return position + 1 < words.size() ? words.get(position + 1) : "";
    }
}
