package org.mingfa.law;

import org.jspecify.annotations.Nullable;

/** Something wrong in a law file. For the person who edits the file: precise, with its place once that is known. */
public final class LawMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String file;
    private final int line;
    private final String reason;

    LawMistake(String reason) {
        this(null, 0, reason);
    }

    /** @param line counted from 1; 0 when the whole file is meant */
    public LawMistake(@Nullable String file, int line, String reason) {
        super(place(file, line) + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    LawMistake at(String inFile, int onLine) {
        return file == null ? new LawMistake(inFile, onLine, reason).causedBy(this) : this;
    }

    /** Keeps where in the program it was noticed. */
    LawMistake causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    private static String place(@Nullable String file, int line) {
        if (file == null) {
            return "";
        }
        return line == 0 ? file + ": " : file + ":" + line + ": ";
    }

    public @Nullable String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
