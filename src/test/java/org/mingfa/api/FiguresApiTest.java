package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.Town.Member;
import tools.jackson.databind.JsonNode;

/** What stands behind a figure, for machines: each record, by which measure, and in which rows of its table. */
class FiguresApiTest extends ApiTest {

    private Town town;
    private Member clerk;

    @BeforeEach
    void people() {
        town = town();
        clerk = town.member(Town.WILLOW, "李倩", "party-government-office");
    }

    private void opened(String procedure, Map<String, Object> values, String file) throws Exception {
        var reply = town.post(
                clerk,
                "/api/matters",
                Map.of(
                        "procedure",
                        procedure,
                        "happened",
                        "2026-11-20",
                        "values",
                        values,
                        "evidence",
                        town.file(clerk, file)));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    }

    private List<JsonNode> behind(String measure) throws Exception {
        var records = town.get(clerk, "/api/figures/" + measure + "/records?year=2026")
                .body()
                .get("records");
        return records.valueStream().toList();
    }

    private static Map<String, Object> line(String kind, int spent) {
        return Map.of("line", kind, "budget", "100000", "spent", String.valueOf(spent));
    }

    @Test
    void a_figure_that_counts_rows_names_each_row_that_told_it() throws Exception {
        opened(
                "law-resources",
                Map.of(
                        "law-degree",
                        "0",
                        "public-lawyers",
                        "0",
                        "lines",
                        List.of(line("publicity", 300), line("counsel", 500), line("publicity", 20))),
                "vouchers");
        var record = behind("all-publicity-spending").getFirst();
        assertThat(record.get("measure").stringValue()).isEqualTo("publicity-spending");
        assertThat(record.get("value").decimalValue()).isEqualByComparingTo("320");
        assertThat(record.get("rows").valueStream().map(FiguresApiTest::told))
                .containsExactly("lines 0 1 300", "lines 0 3 20");
        assertThat(behind("law-spending").getFirst().get("rows"))
                .as("not of rows")
                .isEmpty();
    }

    private static String told(JsonNode row) {
        return row.get("table").stringValue() + " " + row.get("act") + " " + row.get("row") + " "
                + row.get("value").decimalValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void what_several_measures_tell_together_says_which_of_them_told_each_record() throws Exception {
        opened(
                "first-responsible-act",
                Map.of(
                        "head", "township-head",
                        "kind", "hear",
                        "subject", "听取法治工作汇报",
                        "result", "已研究",
                        "only-read", false),
                "proof");
        var record = behind("heads-heard").getFirst();
        assertThat(record.get("measure").stringValue()).isEqualTo("acts-hear");
        assertThat(record.get("title").stringValue()).isEqualTo("听取法治工作汇报");
        assertThat(behind("heads-supervised")).isEmpty();
    }
}
