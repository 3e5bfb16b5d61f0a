package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.law.PlaceCode;
import org.mingfa.report.writing.ReportWriting;
import org.mingfa.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A report whose text is written here is not signed past its text: a machine with a token goes the way people go. */
@Tag("slow")
class WrittenReportTest extends ApiTest {

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Staff staff;

    @Test
    void its_steps_are_taken_beside_the_text() throws Exception {
        var town = town();
        var officer = town.member(Town.STONE, "司文", "judicial-office");
        var opened = town.post(
                officer,
                "/api/matters",
                Map.of(
                        "procedure",
                        "annual-report",
                        "happened",
                        "2026-11-20",
                        "values",
                        Map.of("year", 2025, "year-end", "2025-12-31")));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var acts = "/api/matters/990101/" + opened.body().at("/matter/id").stringValue() + "/acts";
        var draft = Map.<String, Object>of("step", "draft", "happened", "2026-11-20");

        assertThat(town.post(officer, acts, draft).status())
                .as("nothing is written here: judged as any act, and refused for what it lacks")
                .isEqualTo(422);
        var actor = staff.actors(Town.COUNTY, officer.id(), Town.TODAY).getFirst();
        writing.begin(actor, PlaceCode.of(Town.STONE), 2025);
        var beside = town.post(officer, acts, draft);
        assertThat(beside.status()).isEqualTo(422);
        assertThat(beside.body().at("/breaches/0/rule").stringValue()).isEqualTo("draft.beside");
        assertThat(beside.body().at("/breaches/0/cure").stringValue()).contains("报告起草");
        assertThat(town.post(officer, acts.replace("/acts", "/consider"), draft)
                        .body()
                        .get("allowed")
                        .booleanValue())
                .isFalse();
    }
}
