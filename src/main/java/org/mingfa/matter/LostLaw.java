package org.mingfa.matter;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Open matters whose version of the law is not in the library: told together for each township, as one thing to mend. */
record LostLaw(ScopedTransactions transactions, LawLibrary law) {

    private static final String VERSIONS = """
            select county, left(place, 9) as place, procedure, version, count(*) as matters from matter
            where closing is null group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """;

    private record Version(String county, String place, String procedure, LocalDate version, long matters) {

        Stall stall() {
            var reason = "有" + matters + "件未结事项适用的程序“" + procedure + "”（" + version
                    + "起施行）不在法规库中，打不开，期限也没有更新；请系统管理员补回这一版程序文件";
            return new Stall(county, place, procedure + "@" + version, reason, null);
        }
    }

    List<Stall> stalls() {
        var versions = transactions.reading(
                Scope.everything(),
                client -> client.sql(VERSIONS)
                        .query((row, _) -> new Version(
                                row.getString("county"),
                                row.getString("place"),
                                row.getString("procedure"),
                                row.getObject("version", LocalDate.class),
                                row.getLong("matters")))
                        .list());
        return versions.stream()
                .filter(one -> law.version(one.procedure(), one.version()).isEmpty())
                .map(Version::stall)
                .toList();
    }
}
