package org.mingfa.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mingfa.reading.Extent;

/** What the checks have found so far in one report. */
public final class Findings {

    private final CheckLaw law;
    private final Set<String> allowed;
    private final List<Finding> found;

    private Findings(CheckLaw law, Set<String> allowed, List<Finding> found) {
        this.law = law;
        this.allowed = allowed;
        this.found = found;
    }

    Findings(CheckLaw law, Set<String> allowed) {
        this(law, allowed, new ArrayList<>());
    }

    /** The same findings, to which only something of these checks may be added. */
    Findings by(Set<String> checks) {
        return new Findings(law, checks, found);
    }

    void add(String check, Extent where, String why, String proposal) {
        add(check, law.rule(check).severity(), where, why, proposal);
    }

    /** @throws IllegalArgumentException for a check that was not announced: nobody would see that it exists */
    void add(String check, Weight severity, Extent where, String why, String proposal) {
        if (!allowed.contains(check)) {
            throw new IllegalArgumentException(check + " is not among " + allowed);
        }
        var rule = law.rule(check);
        found.add(new Finding(check, rule.name(), severity, where, why, rule.basis(), proposal));
    }

    /** The same where a date decides; one whose source nobody looked up can only be asked about. */
    void addDated(String check, boolean lookedUp, Extent where, String why, String proposal) {
        if (lookedUp) {
            add(check, where, why, proposal);
        } else {
            add(check, Weight.CONFIRM, where, why + "（日期没有查到出处，请核对）", proposal);
        }
    }

    void keep(Finding one) {
        found.add(one);
    }

    boolean covers(String check, Extent where) {
        return found.stream()
                .anyMatch(one -> one.check().equals(check) && one.where().overlaps(where));
    }

    List<Finding> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Finding one) -> one.where().paragraph().number())
                        .thenComparingInt(one -> one.where().from())
                        .thenComparing(Finding::check))
                .toList();
    }
}
