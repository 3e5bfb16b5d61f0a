package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingfa.desk.look.Marked.Piece;

/** Words that were looked for stand out where they stand. */
class MarkedTest {

    @Test
    void each_occurrence_stands_out_and_nothing_is_lost() {
        assertThat(Marked.of("宅基地边界，宅基", "宅基").pieces())
                .containsExactly(
                        new Piece("宅基", true),
                        new Piece("地边界，", false),
                        new Piece("宅基", true));
    }

    @Test
    void letters_are_found_whatever_their_case() {
        assertThat(Marked.of("编号 JF-2026-0001", "jf-2026").pieces())
                .containsExactly(new Piece("编号 ", false), new Piece("JF-2026", true), new Piece("-0001", false));
    }

    @Test
    void text_without_the_words_is_left_as_it_is() {
        assertThat(Marked.of("邻里", "宅基").hit()).isFalse();
        assertThat(Marked.of("邻里", "宅基").pieces()).containsExactly(new Piece("邻里", false));
    }

    @Test
    void of_a_long_text_only_what_stands_around_the_words_is_shown() {
        String text = "一".repeat(40) + "渠口" + "二".repeat(100);
        Marked around = Marked.around(text, "渠口");
        assertThat(around.pieces())
                .containsExactly(
                        new Piece("…" + "一".repeat(18), false),
                        new Piece("渠口", true),
                        new Piece("二".repeat(60) + "…", false));
    }
}
