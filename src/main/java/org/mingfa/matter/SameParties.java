package org.mingfa.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps by which digests the parties of matters are known again: those in the matter's own fields, as corrected last. When the
 * key of the personal data is another, or the way to digest, all are digested anew at the next start.
 */
public final class SameParties {

    private static final String KNOWN = "select fingerprint from party_digests where county = '000000'";

    private static final String FORGET = "delete from party_digests where county = '000000'";

    private static final String REMEMBER = """
            insert into party_digests (county, fingerprint, made) values ('000000', :fingerprint, now())
            on conflict (county) do nothing
            """;

    private static final String NEXT = "select " + Register.COLUMNS + """
             from matter where (county, id) > (:county, :id) and procedure = any (:procedures)
            order by county, id limit :most for no key update
            """;

    private static final String KEEP = """
            with gone as (
                delete from party where county = :county and matter = :matter and digest <> all (:digests::text[])
            )
            insert into party (county, place, digest, matter)
            select :county, :place, digest, :matter from unnest(:digests::text[]) as d(digest)
            on conflict (county, digest, matter) do nothing
            """;

    private static final int AT_ONCE = 500;

    private SameParties() {}

    /** The digests of the parties in a matter's own fields. */
    public static List<String> of(PersonalData personalData, Procedure procedure, Matter matter) {
        return procedure.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Parties)
                .flatMap(field -> Stream.ofNullable(matter.fields().get(field.id())))
                .flatMap(parties -> personalData.digests(parties).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Keeps those of a matter in place of what was kept of it. */
    static void keep(JdbcClient client, Matter matter, List<String> digests) {
        client.sql(KEEP)
                .param("county", matter.county())
                .param("place", matter.place().digits())
                .param("matter", matter.id())
                .param("digests", digests.toArray(String[]::new))
                .update();
    }

    /**
     * Digests the parties of all matters that were recorded before, unless that is done by this key already. What it did before
     * it was interrupted it does again.
     *
     * @return how many matters it read
     */
    public static long fill(ScopedTransactions transactions, LawLibrary law, PersonalData personalData) {
        if (personalData.lack() != null) {
            return 0;
        }
        var fingerprint = personalData.partyFingerprint();
        if (transactions.reading(Scope.everything(), client -> areOf(client, fingerprint))) {
            return 0;
        }
        transactions.within(Scope.everything(), client -> client.sql(FORGET).update());
        long read = all(transactions, law, personalData);
        transactions.within(
                Scope.everything(),
                client -> client.sql(REMEMBER).param("fingerprint", fingerprint).update());
        return read;
    }

    /** Whether those of all matters are kept by this key. The table that says so is read by the program's own scope only. */
    public static boolean areOf(JdbcClient client, PersonalData personalData) {
        return areOf(client, personalData.partyFingerprint());
    }

    private static boolean areOf(JdbcClient client, String fingerprint) {
        return client.sql(KNOWN)
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
    }

    private static long all(ScopedTransactions transactions, LawLibrary law, PersonalData personalData) {
        var holding = law.procedures().stream()
                .filter(version ->
                        version.fields().stream().anyMatch(field -> field.type() instanceof FieldType.Parties))
                .map(Procedure::id)
                .distinct()
                .toArray(String[]::new);
        long read = 0;
        var county = "";
        var id = new UUID(0, 0);
        while (true) {
            var after = Map.<String, Object>of("county", county, "id", id, "procedures", holding, "most", AT_ONCE);
            var matters = transactions.within(Scope.everything(), client -> some(client, after, law, personalData));
            if (matters.isEmpty()) {
                return read;
            }
            read += matters.size();
            county = matters.getLast().county();
            id = matters.getLast().id();
        }
    }

    private static List<Matter> some(
            JdbcClient client, Map<String, Object> after, LawLibrary law, PersonalData personalData) {
        var matters = client.sql(NEXT).params(after).query(Register::matter).list();
        matters.forEach(matter -> law.version(matter.procedure(), matter.version())
                .ifPresent(procedure -> keep(client, matter, of(personalData, procedure, matter))));
        return matters;
    }
}
