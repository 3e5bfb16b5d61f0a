package org.mingfa.command.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where data and law are, and what else the application is told: the same for every command, said before or after it. */
public final class Where {

    private static final String STATUTE_TEXTS = "--mingfa.statute-texts=";

    @Option(
            names = "--data",
            paramLabel = "数据目录",
            scope = ScopeType.INHERIT,
            description = "数据放在哪里；不写的，用明法目录下的data（demo用demo-data）")
    private @Nullable Path data;

    @Option(names = "--law", paramLabel = "法规制度库目录", scope = ScopeType.INHERIT, description = "用哪个法规制度库；不写的，用明法目录下的law")
    private @Nullable Path law;

    private final List<String> properties;

    /** @param properties of Spring Boot, as typed */
    public Where(List<String> properties) {
        this.properties = properties;
    }

    public boolean namesData() {
        return data != null;
    }

    /** The law folder that is meant. */
    public Path lawFolder() {
        return law != null ? law : Path.of(System.getProperty("mingfa.home", "."), "law");
    }

    /** The law folder that is meant, or else the one that the settings name. */
    public Path lawFolder(PropertyResolver settings) {
        return Path.of(settings.getProperty("mingfa.law", lawFolder().toString()));
    }

    /** Where the county keeps official texts of laws; need not be there. */
    public Path statuteTexts() {
        return properties.stream()
                .filter(one -> one.startsWith(STATUTE_TEXTS))
                .reduce((_, later) -> later)
                .map(one -> Path.of(one.substring(STATUTE_TEXTS.length())))
                .orElseGet(() -> Path.of(System.getProperty("mingfa.home", "."), "statute-texts"));
    }

    /** All of it, as Spring Boot reads it. */
    public List<String> properties() {
        var all = new ArrayList<>(properties);
        if (data != null) {
            all.add("--mingfa.data=" + data);
        }
        if (law != null) {
            all.add("--mingfa.law=" + law);
        }
        return all;
    }
}
