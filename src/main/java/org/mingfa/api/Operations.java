package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.finding.Ledgers;

/** Every operation of this room as the description tells it; a test holds it against the controllers. */
final class Operations {

    private static final String PLACE = "区划代码；不写则是岗位所在地";

    private final RecordSchema records;
    private final ValueSchemas values;

    Operations(RecordSchema records, ValueSchemas values) {
        this.records = records;
        this.values = values;
    }

    Map<String, Object> paths() {
        return object(
                Description.PATH,
                object("get", description()),
                "/api/procedures",
                object("get", procedures()),
                "/api/procedures/{id}",
                object("get", procedure()),
                "/api/procedures/{id}/choices/{field}",
                object("get", openingChoices()),
                "/api/work",
                object("get", work()),
                "/api/matters",
                object("get", ledger(), "post", open()),
                "/api/matters/{county}/{id}",
                object("get", matter()),
                "/api/matters/{county}/{id}/acts",
                object("post", act()),
                "/api/matters/{county}/{id}/consider",
                object("post", consider()),
                "/api/matters/{county}/{id}/choices/{step}/{field}",
                object("get", choices()),
                "/api/matters/{county}/{id}/papers",
                object("get", papers()),
                "/api/matters/{county}/{id}/papers/{paper}",
                object("get", paper()),
                "/api/evidence",
                object("post", evidence()),
                "/api/figures",
                object("get", figures()),
                "/api/figures/{measure}/records",
                object("get", contributions()),
                "/api/places",
                object("get", places()),
                "/api/holidays/{year}",
                object("get", holidays(), "put", putHolidays()));
    }

    private static Map<String, Object> description() {
        var written = new Operation("description", "本说明")
                .answers(200, "OpenAPI 3.1", object("type", "object"))
                .written();
        written.put("security", List.of());
        return written;
    }

    private Map<String, Object> procedures() {
        return new Operation("procedures", "今天施行的程序")
                .answers(200, "程序", records.reference(ProcedureJson.Entries.class))
                .written();
    }

    private Map<String, Object> procedure() {
        return new Operation("procedure", "一个程序：步骤、项目、期限、材料、依据")
                .inPath("id", "程序编号", text())
                .answers(200, "程序", records.reference(ProcedureJson.class))
                .fails(Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> openingChoices() {
        return choosing(new Operation("openingChoices", "开始一个事项时，一个关联事项的项目可以填写哪些事项").inPath("id", "程序编号", text()));
    }

    private Map<String, Object> choices() {
        return choosing(
                inMatter(new Operation("choices", "办理一个步骤时，一个关联事项的项目可以填写哪些事项")).inPath("step", "步骤编号", text()));
    }

    private Map<String, Object> choosing(Operation operation) {
        return operation
                .inPath("field", "项目编号；表格的栏目写作“项目.栏目”", text())
                .inQuery("q", "编号或者编号的一部分，或者名称、内容中的文字；不写则是最近登记的", text())
                .inQuery("after", "从哪一件之后起：上一页的“next”", object("type", "string", "format", "uuid"))
                .inQuery("limit", "最多几件", number(1, ChoicesApi.MOST, ChoicesApi.USUAL))
                .answers(200, "可以填写的事项", records.reference(ChoicesApi.Page.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> work() {
        return new Operation("work", "待办：本岗位的、他人的、逾期的")
                .inQuery("list", "mine 本岗位；others 他人；late 逾期", choice("mine", "others", "late"))
                .inQuery("limit", "最多几项", number(1, WorkApi.MOST, WorkApi.USUAL))
                .inQuery("offset", "跳过几项", number(0, WorkApi.FARTHEST, 0))
                .answers(200, "待办的步骤", records.reference(WorkApi.Items.class))
                .fails(Problem.MALFORMED)
                .written();
    }

    private Map<String, Object> ledger() {
        return new Operation("ledger", "台账：一个程序的事项，新的在前")
                .needsInQuery("procedure", "程序编号", text())
                .inQuery("place", "区划代码；不写则是岗位的整个管辖范围", text())
                .inQuery("state", "open 在办；closed 办结；late 逾期；void 作废；不写则为作废以外的全部", choice(MattersApi.STATES))
                .inQuery("q", "检索的文字，两个字以上", text())
                .inQuery("page", "第几页，每页" + Ledgers.PAGE_SIZE + "件", number(1, MattersApi.LAST_PAGE, 1))
                .answers(200, "一页事项", records.reference(MatterJson.Page.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> open() {
        var schema = values.openings(records.reference(OpeningRequest.class));
        return new Operation("open", "开始一个事项")
                .takes(object("application/json", object("schema", schema, "examples", values.openingExamples())))
                .answers(200, "以同一个键已经开始过的事项", records.reference(MatterJson.Taken.class))
                .answers(201, "已经记录", records.reference(MatterJson.Taken.class))
                .fails(Problem.MALFORMED, Problem.REFUSED)
                .written();
    }

    private Map<String, Object> matter() {
        return inMatter(new Operation("matter", "一个事项：内容、状态、期限的说明、全部行为和链接"))
                .answers(200, "事项", records.reference(MatterJson.Whole.class))
                .fails(Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> act() {
        return inMatter(new Operation("act", "办理一个步骤，或者更正、作废"))
                .takes(actContent())
                .answers(201, "已经记录", records.reference(MatterJson.Taken.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND, Problem.OVERTAKEN, Problem.REFUSED)
                .written();
    }

    private Map<String, Object> consider() {
        return inMatter(new Operation("consider", "先问能不能办，什么也不记录"))
                .takes(actContent())
                .answers(200, "裁断", records.reference(MatterJson.Considered.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND, Problem.OVERTAKEN)
                .written();
    }

    private Map<String, Object> papers() {
        return inMatter(new Operation("papers", "一个事项现在可以制作的文书"))
                .answers(200, "文书", records.reference(PapersApi.All.class))
                .fails(Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> paper() {
        return inMatter(new Operation("paper", "一份文书，按已经记录的内容填写，当事人的信息遮盖"))
                .inPath("paper", "文书编号", text())
                .answersFile("文书（docx）", PapersApi.DOCX)
                .fails(Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> actContent() {
        var voiding = object("happened", "2026-11-20", "voiding", object("reason", "重复登记"));
        return object(
                "application/json",
                object(
                        "schema", values.acts(records.reference(ActRequest.class)),
                        "examples", object("voiding", object("summary", "作废", "value", voiding))));
    }

    private Map<String, Object> evidence() {
        var file = object("type", "string", "contentMediaType", "application/octet-stream");
        return new Operation("evidence", "上传一份材料，得到它的摘要")
                .inQuery("name", "文件名；直接以请求体上传时必填", text())
                .takes(object(
                        "multipart/form-data",
                                object(
                                        "schema",
                                        object(
                                                "type", "object",
                                                "properties", object("file", file),
                                                "required", List.of("file"))),
                        "application/octet-stream", object("schema", object()),
                        "text/plain", object("schema", object("type", "string"), "example", ExampleFile.CONTENT)))
                .answers(201, "已经保存", records.reference(EvidenceApi.Kept.class))
                .fails(Problem.MALFORMED)
                .written();
    }

    private Map<String, Object> figures() {
        return new Operation("figures", "一个地方一年的全部指标")
                .inQuery("place", PLACE, text())
                .inQuery("year", "年度；不写则是今年", number(1949, 2200, null))
                .answers(200, "指标", records.reference(FiguresApi.Year.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> contributions() {
        return new Operation("records", "一个指标背后的记录")
                .inPath("measure", "指标编号", text())
                .inQuery("place", PLACE, text())
                .inQuery("year", "年度；不写则是今年", number(1949, 2200, null))
                .inQuery("limit", "最多几条", number(1, FiguresApi.MOST_RECORDS, FiguresApi.USUAL_RECORDS))
                .answers(200, "记录", records.reference(FiguresApi.Records.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> places() {
        return new Operation("places", "区划代码")
                .inQuery("under", "上级的区划代码；不写则是岗位所在地", text())
                .inQuery("level", "层级", choice("village", "township", "county"))
                .answers(200, "区划", records.reference(PlacesApi.All.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> holidays() {
        return new Operation("holidays", "一年的节假日安排：哪些天放假，哪些周末上班")
                .inPath("year", "年份", number(2000, 2100, null))
                .answers(200, "安排", records.reference(HolidaysApi.Year.class))
                .fails(Problem.MALFORMED, Problem.NOT_FOUND)
                .written();
    }

    private Map<String, Object> putHolidays() {
        return new Operation("putHolidays", "录入国务院办公厅的通知：七个节日齐全才保存，立即生效，没有办结的期限重新计算")
                .inPath("year", "年份", number(2000, 2100, null))
                .takes(object("application/json", object("schema", records.reference(HolidaysApi.Notice.class))))
                .answers(200, "现在生效的安排；内容相同的不另存一版", records.reference(HolidaysApi.Year.class))
                .fails(Problem.MALFORMED, Problem.FORBIDDEN, Problem.OVERTAKEN)
                .written();
    }

    private static Operation inMatter(Operation operation) {
        return operation
                .inPath("county", "县级区划代码", object("type", "string", "pattern", "^[0-9]{6}$"))
                .inPath("id", "事项编号", object("type", "string", "format", "uuid"));
    }

    private static Map<String, Object> text() {
        return object("type", "string");
    }

    private static Map<String, Object> choice(String... codes) {
        return object("type", "string", "enum", List.of(codes));
    }

    private static Map<String, Object> number(int least, int most, @Nullable Integer otherwise) {
        var schema = object("type", "integer", "minimum", least, "maximum", most);
        if (otherwise != null) {
            schema.put("default", otherwise);
        }
        return schema;
    }
}
