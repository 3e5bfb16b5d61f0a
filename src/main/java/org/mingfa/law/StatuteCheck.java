package org.mingfa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the laws of a library can stand beside each other: each once, its versions one after the other. */
final class StatuteCheck {

    private final Map<String, Statute> byKey = new HashMap<>();
    private final List<LawMistake> mistakes = new ArrayList<>();

    private StatuteCheck() {}

    static List<LawMistake> mistakes(List<Sourced<Statute>> statutes) {
        var check = new StatuteCheck();
        var names = new HashSet<String>();
        for (var one : statutes) {
            if (check.byKey.put(one.what().key(), one.what()) != null) {
                check.mistakes.add(one.at().mistake("the law '" + one.what().key() + "' stands twice"));
            }
            check.named(one, one.what().name(), names);
            one.what().shortNames().forEach(name -> check.named(one, name, names));
        }
        statutes.forEach(check::one);
        return check.mistakes;
    }

    private void named(Sourced<Statute> one, String name, Set<String> names) {
        if (!names.add(Statutes.normal(name))) {
            mistakes.add(one.at().mistake("the name '" + name + "' belongs to another law already"));
        }
    }

    private void one(Sourced<Statute> sourced) {
        var statute = sourced.what();
        LocalDate before = null;
        for (int i = 0; i < statute.versions().size(); i++) {
            var version = statute.versions().get(i);
            var at = sourced.at().entry("versions").list().get(i);
            version(version, before, at);
            before = version.from() == null ? before : version.from();
        }
        var repealed = statute.repealed();
        if (repealed != null) {
            repealed(statute, repealed, before, sourced.at().entry("repealed"));
        }
        reliesOn(sourced);
    }

    /** What is relied on stands in the newest version, as far as its articles were counted. */
    private void reliesOn(Sourced<Statute> sourced) {
        var statute = sourced.what();
        var articles = statute.versions().isEmpty()
                ? null
                : statute.versions().getLast().articles();
        for (var article : statute.reliesOn().keySet()) {
            if (articles != null && articles > 0 && CitationCheck.largest(article) > articles) {
                var at = sourced.at().entry("relies-on").entry(article);
                mistakes.add(at.mistake(statute.key() + " has " + articles + " articles, there is no " + article));
            }
        }
    }

    private void version(StatuteVersion version, @Nullable LocalDate before, LawNode at) {
        var inForce = version.inForce();
        if (inForce != null && version.made() != null && inForce.isBefore(version.made())) {
            mistakes.add(at.mistake("in force on " + inForce + ", before it was "
                    + version.change().id()));
        }
        if (before != null && version.from() != null && !version.from().isAfter(before)) {
            mistakes.add(at.mistake("overlaps the version before it, which is in force from " + before));
        }
        if (version.articles() != null && version.articles() < 1) {
            mistakes.add(at.mistake("a law has one article at least"));
        }
    }

    private void repealing(String key, Statute.Repeal repealed, LawNode at) {
        var by = byKey.get(key);
        if (by == null) {
            mistakes.add(at.mistake("there is no law '" + key + "'"));
            return;
        }
        var itself = by.repealed();
        if (itself != null && !itself.from().isAfter(repealed.from())) {
            mistakes.add(at.mistake("anachronism: repealed from " + repealed.from() + " by '" + key
                    + "', which is itself repealed from " + itself.from()));
        }
        by.first()
                .filter(first -> first.how() == Sureness.SEEN && repealed.how() == Sureness.SEEN)
                .map(StatuteVersion::from)
                .filter(from -> from.isAfter(repealed.from()))
                .ifPresent(from -> mistakes.add(at.mistake("anachronism: repealed from " + repealed.from() + " by '"
                        + key + "', which is in force from " + from)));
    }

    private void repealed(Statute statute, Statute.Repeal repealed, @Nullable LocalDate last, LawNode at) {
        var by = repealed.by();
        if (statute.key().equals(by)) {
            mistakes.add(at.mistake("'" + statute.key() + "' repeals itself"));
        } else if (by != null) {
            repealing(by, repealed, at);
        }
        if (last != null && !repealed.from().isAfter(last)) {
            mistakes.add(
                    at.mistake("repealed on " + repealed.from() + ", before its version of " + last + " was in force"));
        }
    }
}
