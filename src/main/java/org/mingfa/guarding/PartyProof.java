package org.mingfa.guarding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matter;
import org.mingfa.matter.SameParties;
import org.mingfa.matter.value.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves by which digests the parties of matters are known again. */
final class PartyProof {

    private static final String KEPT = "select place, digest from party where county = :county and matter = :matter";

    /** A digest, and the place it is counted in. */
    private record Kept(String place, String digest) {}

    private final PersonalData key;
    private final List<String> findings;
    private @Nullable Boolean digested;

    PartyProof(PersonalData key, List<String> findings) {
        this.key = key;
        this.findings = findings;
    }

    List<String> unproved() {
        return Boolean.FALSE.equals(digested) ? List.of("当事人的识别摘要还没有按现在的密钥做完，是否同一当事人没有核验；启动一次程序后再核验。") : List.of();
    }

    /** What is kept of a matter must be the digests of its parties: none fewer, none more, none of another place. */
    void knownAgain(JdbcClient client, Procedure procedure, Matter matter, String called) {
        if (key.lack() != null || !isDigested(client)) {
            return;
        }
        var kept = kept(client, matter);
        var again = again(procedure, matter);
        int fewer = without(again, kept);
        int more = without(kept, again);
        if (fewer > 0) {
            findings.add(called + "缺少" + fewer + "个当事人的识别摘要，统计同一当事人时会漏计");
        }
        if (more > 0) {
            findings.add(called + "有" + more + "个识别摘要不是本件当事人的，统计同一当事人时会错计");
        }
    }

    private boolean isDigested(JdbcClient client) {
        if (digested == null) {
            digested = SameParties.areOf(client, key);
        }
        return digested;
    }

    private static Set<Kept> kept(JdbcClient client, Matter matter) {
        return client.sql(KEPT)
                .param("county", matter.county())
                .param("matter", matter.id())
                .query((row, _) -> new Kept(row.getString("place"), row.getString("digest")))
                .set();
    }

    private Set<Kept> again(Procedure procedure, Matter matter) {
        return SameParties.of(key, procedure, matter).stream()
                .map(digest -> new Kept(matter.place().digits(), digest))
                .collect(Collectors.toSet());
    }

    private static int without(Set<Kept> these, Set<Kept> those) {
        return (int) these.stream().filter(one -> !those.contains(one)).count();
    }
}
