package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.LIUSHU;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.TODAY;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.shell.Browser;
import org.mingfa.matter.Publicity;
import org.mingfa.region.Population;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.mingfa.store.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The overview, coverage, the county's comparison and open data of the running program, on 20 November 2026. */
@Import(StandingClock.class)
class OversightTest extends Served {

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "oversight");
    }

    @Autowired
    private Population population;

    @BeforeAll
    void aSmallCounty() {
        TestCounty.addPlaces(places);
        population.put(Scope.of(COUNTY), List.of(new Population.Count(SHIQIAO, 2020, 20_000, "人口普查")));
        withAccount("古岩", "county-law-office", COUNTY, "guyan");
        withAccount("方舟", "party-government-office", SHIQIAO, "fangzhou");
        var clerk = withAccount("江念", "publicity-clerk", SHIQIAO, "jiangnian");
        taken(clerk, Publicity.banner(clerk.unit(), LIUSHU, TODAY));
    }

    @Test
    void theMatrixShowsAVillageWithOneBannerAndOffersTheOtherAsATask() {
        var office = as("fangzhou");
        var page = office.get("/coverage?rule=banners-in-villages&year=2026").body();
        assertThat(page).contains("1／2").contains("不能写“全覆盖”").contains("交办补做");
        var form = office.get("/new/task-supervision?title=%E8%A1%A5%E6%8C%82&source=problem&due=2026-12-20")
                .body();
        assertThat(form).contains("补挂").contains("2026-12-20");
        assertThat(as("jiangnian").get("/coverage").body()).contains("由党政办交办").doesNotContain("交办补做");
    }

    @Test
    void whatIsMissingIsMadeIntoTasksInOneGoAndNotTwice() {
        var office = as("fangzhou");
        var address = "/coverage?rule=three-law-guides&place=" + SHIQIAO + "&year=2026";
        assertThat(office.get(address).body()).contains("一次交办");
        assertThat(office.post(address).body()).containsPattern("已交办[1-9][0-9]*件督办事项");
        assertThat(office.post(address).body()).contains("已交办0件督办事项").containsPattern("另有[1-9][0-9]*件已经在办，没有重复交办");
        assertThat(as("jiangnian").get(address).body()).doesNotContain("一次交办");
    }

    @Test
    void theOverviewIsReadableWithoutScripts() {
        var page = as("jiangnian").get("/overview").body();
        assertThat(page).contains("全年概览", "各月走势", "普法方式", "横幅（幅）", "上年同期", "<table");
    }

    @Test
    void whatIsBegunMostIsOfferedFirst() {
        var home = as("jiangnian").get("/").body();
        var offered = home.substring(home.indexOf("aria-label=\"新办事项\""));
        assertThat(offered.substring(offered.indexOf("/new/"))).startsWith("/new/publicity-activity");
    }

    @Test
    void fromTheComparisonToTheRecordInThreeClicks() {
        var county = as("guyan");
        var comparison = county.get("/county?year=2026").body();
        var township = "/figures/publicity-records?place=" + SHIQIAO + "&amp;year=2026";
        assertThat(comparison)
                .contains(township)
                .contains("20000")
                .contains("未录入")
                .contains("未启动");
        var figure = county.get(township.replace("&amp;", "&")).body();
        assertThat(figure).contains("村口横幅").contains("/matter/" + COUNTY + "/");
        var whole = county.get("/figures/publicity-records?place=" + COUNTY + "&year=2026")
                .body();
        assertThat(whole).contains(township);
    }

    @Test
    void onlyTheCountyComparesAndAssigns() {
        assertThat(as("fangzhou").get("/county").statusCode()).isEqualTo(403);
        assertThat(as("fangzhou").get("/county.docx").statusCode()).isEqualTo(403);
        assertThat(as("fangzhou").get("/county/tasks").statusCode()).isEqualTo(403);
    }

    @Test
    void aTaskForManyTownshipsOpensAMatterInEachAndTellsWhereItStands() {
        var county = as("guyan");
        county.get("/county/tasks");
        county.post(
                "/county/tasks",
                "title",
                "开展案卷自查",
                "standard",
                "报送自查表",
                "due",
                "2026-12-20",
                "townships",
                SHIQIAO,
                "townships",
                GAOQIAO);
        var page = county.get("/county/tasks").body();
        assertThat(page).contains("开展案卷自查", "石桥镇", "高桥镇", "待交办");
        var office = as("fangzhou").get("/work?list=mine").body();
        assertThat(office).contains("开展案卷自查");
    }

    @Test
    void theCircularIsAWordDocument() {
        assertThat(as("guyan").get("/county.docx?year=2026").body()).startsWith("PK");
    }

    @Test
    void anybodyMayReadPublicFiguresAndNoOthers() {
        var anybody = new Browser(port);
        var csv = anybody.get("/open/" + COUNTY + "/2026.csv").body();
        assertThat(csv).contains("区划代码,地方,年度").contains("publicity-records").doesNotContain("tasks-open");
        assertThat(anybody.get("/open/" + COUNTY + "/2026.json").body())
                .contains("\"withheldBelow\":5")
                .contains("banners");
        assertThat(anybody.get("/open").body()).contains("公开指标");
        assertThat(anybody.get("/open/" + SHIQIAO + "/2026.csv").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/open/" + COUNTY + "/1999.csv").statusCode()).isEqualTo(404);
    }
}
