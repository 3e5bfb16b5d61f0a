package org.mingfa.law;

/** A step the program relies on. */
public final class ReliedStep {

    private final Reliance reliance;
    private final String id;

    ReliedStep(Reliance reliance, String id) {
        this.reliance = reliance;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether this is the step an act or a page names. */
    public boolean is(String stepId) {
        return id.equals(stepId);
    }

    /** A field the step must have. */
    public <V extends Value> ReliedField<V> field(String fieldId, ReliedField.Kind<V> kind) {
        return reliance.field(id, fieldId, kind);
    }

    /** The id of a kind of evidence the step must take. */
    public String evidence(String kind) {
        return reliance.rely(new Relied.Evidence(id, kind));
    }

    /** The id of an outcome the step must have. */
    public String outcome(String outcome) {
        return reliance.rely(new Relied.Ending(id, outcome));
    }

    /** The step must say that it is taken beside what the program keeps. */
    public ReliedStep takenBeside(Beside what) {
        reliance.rely(new Relied.Taken(id, what));
        return this;
    }

    @Override
    public String toString() {
        return id;
    }
}
