package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on each page, shown on some of them; the pages stay in target/gallery to be looked at. */
class GalleryTest {

    @BeforeAll
    static void keep() {
        Pages.keepAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty", "sign-in", "error"})
    void a_page_says_its_language_its_title_and_one_heading(String name) {
        String page = Pages.of(name);
        assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"zh-CN\">", "name=\"viewport\"");
        assertThat(page).containsPattern("<title>[^<]+ · 明法</title>");
        assertThat(tags(page, "h1")).hasSize(1);
        assertThat(tags(page, "main")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty"})
    void a_staff_page_has_its_landmarks_and_a_way_past_the_navigation(String name) {
        String page = Pages.of(name);
        assertThat(page)
                .contains("href=\"#main\"", "id=\"main\"", "<header", "role=\"search\"", "aria-live=\"polite\"");
        assertThat(tags(page, "nav")).allMatch(tag -> tag.contains("aria-label="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty", "sign-in", "error"})
    void nothing_runs_or_is_styled_inside_the_page_so_a_strict_content_policy_holds(String name) {
        String page = Pages.of(name);
        assertThat(page)
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(tags(page, "script")).allMatch(tag -> tag.contains(" src="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty", "sign-in", "error"})
    void each_input_has_a_label(String name) {
        String page = Pages.of(name);
        Set<String> labelled = new HashSet<>(values(page, "<label\\b[^>]* for=\"([^\"]+)\""));
        values(page, "<label\\b(?:(?!</label>).)*?<(?:input|select|textarea)\\b[^>]* id=\"([^\"]+)\"")
                .forEach(labelled::add);
        List<String> unlabelled = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.contains("type=\"hidden\""))
                .filter(tag -> values(tag, " id=\"([^\"]+)\"").stream().noneMatch(labelled::contains))
                .toList();
        assertThat(unlabelled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty", "sign-in", "error"})
    void ids_are_used_once_and_what_refers_to_them_finds_them(String name) {
        String page = Pages.of(name);
        List<String> ids = values(page, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> referred = values(page, "aria-(?:describedby|labelledby)=\"([^\"]+)\"").stream()
                .flatMap(list -> Pattern.compile(" ").splitAsStream(list))
                .toList();
        assertThat(ids).containsAll(referred);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "matter", "ledger", "empty", "sign-in"})
    void each_form_that_changes_something_carries_the_token(String name) {
        List<String> posts = values(Pages.of(name), "(?s)<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>");
        assertThat(posts).allMatch(form -> form.contains("name=\"_csrf\""));
    }

    @Test
    void a_colour_never_speaks_alone() {
        String page = Pages.of("desk");
        assertThat(values(page, "(?s)<div class=\"days [a-z]+\">(.*?)</div>"))
                .isNotEmpty()
                .allMatch(badge -> badge.contains("还剩")
                        || badge.contains("逾期")
                        || badge.contains("今天")
                        || badge.contains("还须等")
                        || badge.contains("期限"));
    }

    private static List<String> tags(String page, String tag) {
        return Pattern.compile("<" + tag + "\\b[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> values(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }
}
