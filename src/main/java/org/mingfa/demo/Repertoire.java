package org.mingfa.demo;

import java.util.ArrayList;
import java.util.List;

/** All that happens in one township. */
final class Repertoire {

    private final Town town;

    Repertoire(Town town) {
        this.town = town;
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        scripts.addAll(new Disputes(town).scripts());
        scripts.addAll(new Penalties(town).scripts());
        scripts.addAll(new Documents(town).scripts());
        scripts.addAll(new Tasks(town).scripts());
        scripts.addAll(new Publicity(town).scripts());
        scripts.addAll(new Study(town).scripts());
        return scripts;
    }

    /** What the others hold in their fields; the worked cases of these procedures are shown besides. */
    List<Script> heldByOthers() {
        var scripts = new ArrayList<Script>();
        scripts.addAll(new Powers().scripts());
        scripts.addAll(new Opinions(town).scripts());
        scripts.addAll(new Tasks(town).ofTheHeads());
        return scripts;
    }
}
