package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;

/** The description of this room by OpenAPI 3.1; what may be entered comes from the procedure files. */
final class Description {

    /** Where it can be read without a token. */
    static final String PATH = "/api/openapi.json";

    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final RecordSchema records = new RecordSchema(schemas);
    private final List<Procedure> procedures;

    private Description(List<Procedure> procedures) {
        this.procedures = procedures;
    }

    /** The description as it holds for the given versions of the procedures. */
    static Map<String, Object> of(List<Procedure> procedures) {
        return new Description(procedures).document();
    }

    /** The versions a matter may begin under today and those that older matters may still run under. */
    static Map<String, Object> of(LawLibrary law) {
        return of(law.procedures());
    }

    private Map<String, Object> document() {
        var values = new ValueSchemas(schemas, procedures);
        var paths = new Operations(records, values).paths();
        return object(
                "openapi", "3.1.0",
                "info",
                        object(
                                "title", "明法接口",
                                "version", "1",
                                "description",
                                        "乡镇、县法治政府建设事项的办理接口，与页面办理的是同一件事、守的是同一部法。日期都是东八区的日期，写作2026-11-20。"
                                                + "令牌按岗位制发，代表本人办理；看到的只是岗位管辖范围内的事项，个人信息只有掩码。"),
                "servers", List.of(object("url", "/")),
                "security", List.of(object("token", List.of())),
                "paths", paths,
                "components",
                        object(
                                "securitySchemes",
                                        object(
                                                "token",
                                                object("type", "http", "scheme", "bearer", "description", "按岗位制发的令牌")),
                                "responses", new Failures(records).responses(),
                                "schemas", schemas));
    }
}
