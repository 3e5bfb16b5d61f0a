package org.mingfa.matter.value;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.law.Value;

/**
 * By what a party is known again: a digest under a key of its id number or credit code; where there is none of the right form, of an
 * organisation's name, or of a person's name with telephone or, without one, address. Two people of one name are not one, so
 * that a person of whom only the name is known is not known again.
 */
final class PartyDigests {

    /** Said with the key and what is digested; another way to normalise takes another name, so that all is digested anew. */
    private static final String NAME = "mingfa-same-party-1";

    /** An id number of a person (GB 11643) or a credit code (GB 32100); what else is written, “无” too, tells nobody apart. */
    private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[\\dX]|[0-9A-HJ-NPQRTUWXY]{18}");

    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d{7,15}");
    private static final int SHORTEST_ADDRESS = 4;
    private static final int OLD_ID = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final KeyParameter key;
    private final Function<Value.Sealed, String> opening;

    PartyDigests(KeyParameter sealing, Function<Value.Sealed, String> opening) {
        this.key = new KeyParameter(Chain.mac(sealing, NAME.getBytes(StandardCharsets.UTF_8)));
        this.opening = opening;
    }

    /** Tells this key, and this way to digest, from others. */
    String fingerprint() {
        return digest("fingerprint");
    }

    /** Those of a list of parties, each once; none of a party that is not known again. */
    List<String> of(Value parties) {
        return parties instanceof Value.Many(var rows)
                ? rows.stream()
                        .flatMap(row -> row instanceof Value.Row(var cells)
                                ? one(cells).stream()
                                : Optional.<String>empty().stream())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private Optional<String> one(Map<String, Value> cells) {
        var id = plain(cells, "id-number");
        if (IDENTITY.matcher(id).matches()) {
            return Optional.of(digest("id\n" + whole(id)));
        }
        var name = plain(cells, "name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (cells.get("kind") instanceof Value.Text(var kind) && kind.equals("organisation")) {
            return Optional.of(digest("organisation\n" + name));
        }
        var phone = plain(cells, "phone");
        var trait = TELEPHONE.matcher(phone).matches() ? phone : plain(cells, "address");
        return trait.length() < SHORTEST_ADDRESS
                ? Optional.empty()
                : Optional.of(digest("person\n" + name + "\n" + trait));
    }

    /** Without blanks, hyphens and differences of width and case. */
    private String plain(Map<String, Value> cells, String column) {
        return Normalizer.normalize(text(cells.get(column)), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-－—·•]", "")
                .toUpperCase(Locale.ROOT);
    }

    private String text(@Nullable Value cell) {
        return switch (cell) {
            case Value.Sealed sealed -> opening.apply(sealed);
            case Value.Text(var text) -> text;
            case Value.Link _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Unread _ -> "";
            case null -> "";
        };
    }

    /** An id number of fifteen digits, given until 1999, as the same one of eighteen (GB 11643). */
    private static String whole(String id) {
        if (id.length() != OLD_ID) {
            return id;
        }
        var longer = id.substring(0, 6) + "19" + id.substring(6);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (longer.charAt(i) - '0') * WEIGHTS[i];
        }
        return longer + CHECKS.charAt(sum % CHECKS.length());
    }

    private String digest(String what) {
        return HexFormat.of().formatHex(Chain.mac(key, what.getBytes(StandardCharsets.UTF_8)));
    }
}
