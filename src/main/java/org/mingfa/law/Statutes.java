package org.mingfa.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every law the library knows, by key and by what people call it. Immutable. */
public final class Statutes {

    private final Map<String, Statute> byKey = new LinkedHashMap<>();
    private final Map<String, Statute> byName = new HashMap<>();

    Statutes(List<Statute> all) {
        for (var one : all) {
            byKey.put(one.key(), one);
            byName.put(normal(one.name()), one);
            one.shortNames().forEach(name -> byName.put(normal(name), one));
        }
    }

    /**
     * Reads those of a law folder alone.
     *
     * @throws UnsoundLaw with every mistake found, when there is any
     */
    public static Statutes load(Path folder) {
        return LawFolder.statutes(folder);
    }

    /** All of them, in the order of the files. */
    public Collection<Statute> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The last day on which any of them was looked up: as of then the library speaks; empty where none was. */
    Optional<LocalDate> asOf() {
        return byKey.values().stream()
                .map(Statute::checked)
                .filter(Objects::nonNull)
                .map(Statute.Checked::on)
                .max(Comparator.naturalOrder());
    }

    /** Whether the library keeps none: then its files cite in words only, and nothing can be held against them. */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    public Optional<Statute> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The one called so: by its full name, without 中华人民共和国, or by a short name; 《》 around it do not matter. */
    public Optional<Statute> byName(String name) {
        return Optional.ofNullable(byName.get(normal(name)));
    }

    /** A name as it is compared: the state left out, brackets and dashes of one kind. */
    static String normal(String name) {
        var bare = name.startsWith("《") && name.endsWith("》") ? name.substring(1, name.length() - 1) : name;
        return Statute.plain(bare.strip())
                .replace('〈', '《')
                .replace('〉', '》')
                .replaceAll("[－–-]", "—")
                .replaceAll("\\s", "");
    }
}
