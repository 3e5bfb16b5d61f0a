package org.mingfa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes up what a machine may send as JSON: almost what is asked for, or nothing like it. */
final class HostileJson {

    private static final List<String> JSON = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\"text\"",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"values\":{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}}",
            "\ufeff{}",
            "{\"procedure\":null,\"procedure\":1}");

    private static final List<String> JSON_VALUES = List.of(
            "null",
            "true",
            "1",
            "-1",
            "2147483648",
            "1e308",
            "1e999999999",
            "1e-999999999",
            "9".repeat(59),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"2026-11-20\"",
            "\"+999999999-12-31\"",
            "\"9999-99-99\"",
            "[]",
            "[null]",
            "[{}]",
            "{}",
            "{\"\\u0000\":1}",
            "[{\"kind\":\"source-document\",\"digest\":\"\\u0000\",\"name\":\"\\ud800\"}]",
            "[{\"kind\":\"source-document\",\"digest\":\"" + "ab".repeat(32) + "\",\"name\":\"a\\u0000.pdf\"}]",
            "{\"title\":1e308,\"source\":\"county-task\",\"standard\":{\"row\":1},\"due\":[1]}",
            "{\"title\":\"\\u0000\",\"source\":\"county-task\",\"standard\":\"\\ud800\",\"due\":\"9999-12-31\"}",
            "\"" + "干".repeat(50_000) + "\"");

    private static final List<String> JSON_KEYS = List.of(
            "procedure",
            "step",
            "happened",
            "values",
            "evidence",
            "outcome",
            "with",
            "carriedOver",
            "key",
            "seen",
            "correcting",
            "voiding");

    private final Random random;

    HostileJson(Random random) {
        this.random = random;
    }

    byte[] one() {
        if (random.nextInt(6) == 0) {
            return pick(JSON).getBytes(StandardCharsets.UTF_8);
        }
        var entries = new ArrayList<>(List.of(
                random.nextBoolean() ? "\"procedure\":\"task-supervision\"" : "\"step\":\"assign\"",
                "\"happened\":\"2026-11-20\"",
                random.nextBoolean()
                        ? "\"values\":{\"title\":\"a\",\"source\":\"county-task\",\"standard\":\"b\",\"due\":\"2026-12-20\"}"
                        : "\"values\":" + pick(JSON_VALUES)));
        for (int more = random.nextInt(4); more > 0; more--) {
            entries.set(random.nextInt(entries.size()), "\"" + pick(JSON_KEYS) + "\":" + pick(JSON_VALUES));
            entries.add("\"" + pick(JSON_KEYS) + "\":" + pick(JSON_VALUES));
        }
        var whole = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            whole[random.nextInt(whole.length)] = (byte) 0xff;
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
