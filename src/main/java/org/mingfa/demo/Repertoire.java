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
}
