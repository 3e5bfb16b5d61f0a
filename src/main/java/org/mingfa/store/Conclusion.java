package org.mingfa.store;

import org.jspecify.annotations.Nullable;

/**
 * How work in a transaction ends: with an answer, and with what it wrote either kept or undone.
 *
 * @param kept whether the transaction is committed
 */
public record Conclusion<T extends @Nullable Object>(T answer, boolean kept) {

    /** The answer, and all that was written stays. */
    public static <T extends @Nullable Object> Conclusion<T> keeping(T answer) {
        return new Conclusion<>(answer, true);
    }

    /** The answer, and nothing that was written stays. */
    public static <T extends @Nullable Object> Conclusion<T> undoing(T answer) {
        return new Conclusion<>(answer, false);
    }
}
