package org.mingfa.command.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes a command is told the one that was meant, and nobody is told one that was not. */
class NearestTest {

    private static final List<String> KNOWN =
            List.of("serve", "verify", "recount", "restore", "report", "law", "backup");

    @ParameterizedTest
    @CsvSource({
        "serv, serve",
        "sevre, serve",
        "verfy, verify",
        "repot, report",
        "bakcup, backup",
        "lwa, ",
        "lew, law",
        "reco, recount",
        "xyz, ",
        "deploy, ",
    })
    void the_nearest_word_is_meant_unless_too_many_letters_are_wrong(String typed, String meant) {
        assertThat(Nearest.to(typed, KNOWN).orElse(null)).isEqualTo(meant);
    }
}
