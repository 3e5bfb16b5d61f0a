package org.mingfa.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used. The message is Chinese and meant for the person who started the program: what happened,
 * what to do, and, when the server said something about it, the server's last words.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String happened;
    private final String remedy;

    /**
     * @param happened what happened, one Chinese sentence
     * @param remedy what the person can do about it, in Chinese
     */
    public StoreFailure(String happened, String remedy) {
        this(happened, remedy, List.of(), null);
    }

    StoreFailure(String happened, String remedy, @Nullable Throwable cause) {
        this(happened, remedy, cause == null ? List.of() : List.of(String.valueOf(cause.getMessage())), cause);
    }

    StoreFailure(String happened, String remedy, List<String> lastWords, @Nullable Throwable cause) {
        super(message(happened, remedy, lastWords), cause);
        this.happened = lastWords.isEmpty() ? happened : happened + "\n" + quoted(lastWords);
        this.remedy = remedy;
    }

    /** What happened, with the server's last words if there are any. */
    public String happened() {
        return happened;
    }

    /** What the person can do about it. */
    public String remedy() {
        return remedy;
    }

    private static String message(String happened, String remedy, List<String> lastWords) {
        return happened + "\n" + remedy + (lastWords.isEmpty() ? "" : "\n" + quoted(lastWords));
    }

    private static String quoted(List<String> lastWords) {
        return "系统原话：\n    " + String.join("\n    ", lastWords);
    }
}
