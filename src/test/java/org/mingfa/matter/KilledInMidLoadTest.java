package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.guarding.Verification;
import org.mingfa.measure.Recount;
import org.mingfa.store.OtherJvm;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/**
 * kill -9 of the program at any moment: nothing acknowledged is lost, chains are whole, numbers run without gap, tallies equal
 * the recount.
 */
@Tag("slow")
class KilledInMidLoadTest {

    private static final int KILLS = 3;
    private static final int ACTS_BEFORE_EACH = 150;

    @TempDir
    private Path home;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        var data = home.resolve("data").toString();
        Map<String, String> acknowledged = new HashMap<>();
        for (int i = 0; i < KILLS; i++) {
            runAndKill(data, acknowledged, ACTS_BEFORE_EACH + 37 * i);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * ACTS_BEFORE_EACH);
        try (var context = LoadProgram.open(data)) {
            var transactions = context.getBean(ScopedTransactions.class);
            Map<String, String> stored = new HashMap<>();
            transactions.reading(
                    Scope.everything(),
                    client -> client.sql("select id, head from matter")
                            .query((row, _) ->
                                    stored.put(row.getObject("id", UUID.class).toString(), row.getString("head")))
                            .list());
            assertThat(stored).containsAllEntriesOf(acknowledged);
            assertThat(carriedOver(transactions)).isPositive();
            assertThat(townshipsWithGaps(transactions)).isEmpty();
            assertThat(context.getBean(Verification.class)
                            .verify(Scope.everything(), _ -> {})
                            .findings())
                    .isEmpty();
            assertThat(context.getBean(Recount.class)
                            .recount(Scope.everything(), _ -> {})
                            .differences())
                    .isEmpty();
        }
    }

    private static long carriedOver(ScopedTransactions transactions) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql("select count(*) from matter where carried_over")
                        .query(Long.class)
                        .single());
    }

    private static List<String> townshipsWithGaps(ScopedTransactions transactions) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql("""
                        select place from matter group by place
                        having count(*) <> max(substr(number, 9)::int)
                        """)
                        .query((row, _) -> row.getString("place"))
                        .list());
    }

    private static void runAndKill(String data, Map<String, String> acknowledged, int acts)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(OtherJvm.command("-Xmx256m", LoadProgram.class.getName(), data))
                .redirectError(new File("target/killed-in-mid-load.log"))
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            int seen = 0;
            while (seen < acts && (line = lines.readLine()) != null) {
                if (line.startsWith("taken ")) {
                    var words = line.split(" ");
                    acknowledged.put(words[1], words[2]);
                    seen++;
                }
            }
            process.destroyForcibly();
            rest(lines, acknowledged);
            assertThat(seen).as("acts acknowledged before the kill").isEqualTo(acts);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What was acknowledged between the last line read and the kill; the last line may be cut off. */
    private static void rest(BufferedReader lines, Map<String, String> acknowledged) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                if (words.length == 3 && words[2].length() == 64) {
                    acknowledged.put(words[1], words[2]);
                }
            }
        } catch (IOException pipeGoneWithTheProcess) {
            assertThat(acknowledged).isNotEmpty();
        }
    }
}
