package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.Town.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A machine reads the holidays of a year, and one of the county's law-governance office brings them in. */
class HolidaysApiTest extends ApiTest {

    private Town town;
    private Member office;
    private Member clerk;

    @BeforeEach
    void people() {
        town = town();
        office = town.member(Town.COUNTY, "古岩", "county-law-office");
        clerk = town.member(Town.STONE, "李倩", "party-government-office");
    }

    private JsonNode year(int year) throws Exception {
        var reply = town.get(clerk, "/api/holidays/" + year);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    /** The year as it is, to be put back. */
    private ObjectNode notice(int year, String number) throws Exception {
        var notice = JsonNodeFactory.instance.objectNode();
        notice.put("number", number);
        notice.put("published", (year - 1) + "-12-06");
        notice.put("source", "演练材料，不是真实通知");
        notice.set("days", year(year).get("days"));
        return notice;
    }

    @Test
    void everybody_reads_a_year_with_each_day_off_and_each_day_worked() throws Exception {
        var year = year(2026);
        assertThat(year.get("notice").stringValue()).endsWith("（国办发明电〔2025〕7号）");
        assertThat(year.get("version").intValue()).isZero();
        assertThat(year.get("days").size()).isEqualTo(39);
        assertThat(year.get("days").get(3).toString())
                .isEqualTo("{\"day\":\"2026-01-04\",\"kind\":\"worked\",\"holiday\":\"元旦\"}");
        assertThat(town.get(clerk, "/api/holidays/2099").status()).isEqualTo(404);
    }

    @Test
    void what_is_put_in_is_the_next_version_and_the_same_again_is_not() throws Exception {
        var notice = notice(2022, "国办发明电〔2021〕11号、演练发电〔2022〕97号");
        var first = town.putText(office, "/api/holidays/2022", notice.toString());
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().get("version").intValue()).isEqualTo(1);
        var again = town.putText(office, "/api/holidays/2022", notice.toString());
        assertThat(again.body().get("version").intValue()).isEqualTo(1);
        assertThat(year(2022).get("notice").stringValue()).contains("演练发电〔2022〕97号");

        notice.put("number", "国办发明电〔2021〕11号、演练发电〔2022〕97号、演练发电〔2022〕98号").put("seen", 0);
        var overtaken = town.putText(office, "/api/holidays/2022", notice.toString());
        assertThat(overtaken.status()).isEqualTo(409);
    }

    @Test
    void every_mistake_is_told_at_once_and_nothing_is_kept() throws Exception {
        var notice = notice(2023, "国办发明电〔2022〕16号");
        var days = (ArrayNode) notice.get("days");
        days.removeIf(day -> day.get("holiday").stringValue().equals("端午节"));
        days.addObject().put("day", "2023-06-21").put("kind", "worked").put("holiday", "端午节");
        var refused = town.putText(office, "/api/holidays/2023", notice.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").stringValue())
                .isEqualTo("缺少“端午节”的放假安排，请补全七个节日。上班日2023年6月21日（星期三）不是周末，请核对日期。");
        assertThat(year(2023).get("version").intValue()).isZero();
    }

    @Test
    void a_post_below_the_county_may_not() throws Exception {
        var refused = town.putText(
                clerk, "/api/holidays/2022", notice(2022, "国办发明电〔2021〕11号").toString());
        assertThat(refused.status()).isEqualTo(403);
    }
}
