package org.mingfa.desk.shell;

import java.util.UUID;

/** Where a matter is seen, and where what belongs to it is seen and done. */
public record MatterAddress(String county, UUID id) {

    /** Where the form of a step is on the matter's page, for {@link Query#address(String)}. */
    private static final String FORM = "act";

    /** The matter's page. */
    public String page() {
        return Query.at("matter", county, id.toString()).address();
    }

    /** The page with the form of a step. */
    public String page(String step) {
        return step(step).address();
    }

    /** The form of a step on the page. */
    public String form(String step) {
        return step(step).address(FORM);
    }

    /** The parties on the page. */
    public String parties() {
        return Query.of(page()).address("parties");
    }

    private Query step(String step) {
        return Query.of(page()).with("step", step);
    }

    /** Where the form of a step is sent. */
    public String act(String step) {
        return below("acts", step);
    }

    /** Where an act is corrected. */
    public String correction(int seq) {
        return below("correct", Integer.toString(seq));
    }

    /** Where the matters of all rows of a step are opened in one go. */
    public String rows(String step) {
        return below("rows", step);
    }

    /** Candidates for a field of the form of a step. */
    public String choices(String step, String field) {
        return below("acts", step, "choices", field);
    }

    /** Candidates for a field of an act that is corrected. */
    public String choices(int seq, String field) {
        return below("correct", Integer.toString(seq), "choices", field);
    }

    /** Where the whole matter is declared void. */
    public String voiding() {
        return below("void");
    }

    /** Where the parties are shown in full. */
    public String unmasking() {
        return below("unmask");
    }

    /** A paper made from what is recorded. */
    public String paper(String paper) {
        return below("papers", paper);
    }

    /** A paper made from the form of a step. */
    public String draft(String step, String paper) {
        return below("acts", step, "papers", paper);
    }

    /** A file that is evidence of an act. */
    public String evidence(String digest, int act) {
        return Query.at("evidence", county, digest)
                .with("matter", id.toString())
                .with("act", act)
                .address();
    }

    private String below(String... names) {
        return page() + Query.at(names).path();
    }
}
