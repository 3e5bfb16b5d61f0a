package org.mingfa.law;

import org.jspecify.annotations.Nullable;

/** How a matter ended. It is recorded and told by its id. */
public sealed interface Closing {

    /** The regular end: every step that applies has been settled. */
    record Completed() implements Closing {
        @Override
        public String id() {
            return "completed";
        }
    }

    /** The matter was voided (作废): it counts nowhere. */
    record Void() implements Closing {
        @Override
        public String id() {
            return "void";
        }
    }

    /** An end its procedure declares under {@code closings}. */
    record Declared(String id) implements Closing {}

    Closing COMPLETED = new Completed();
    Closing VOID = new Void();

    String id();

    /** As it is recorded: the id, or null while a matter is open. */
    static @Nullable String written(@Nullable Closing closing) {
        return closing == null ? null : closing.id();
    }

    /** What {@link #written} wrote. */
    static @Nullable Closing read(@Nullable String id) {
        return id == null ? null : of(id);
    }

    /** The closing of this id; one that is neither of the two every procedure has is a declared one. */
    public static Closing of(String id) {
        return id.equals(COMPLETED.id()) ? COMPLETED : id.equals(VOID.id()) ? VOID : new Declared(id);
    }
}
