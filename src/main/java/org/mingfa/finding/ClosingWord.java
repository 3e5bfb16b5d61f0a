package org.mingfa.finding;

import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;

/** The word for what has become of a matter, the same in a ledger on the screen and in its workbook. */
public final class ClosingWord {

    public static final String OPEN = "在办";

    private ClosingWord() {}

    /** @param closing how the matter ended, or null while it is open */
    public static String of(Procedure procedure, @Nullable Closing closing) {
        return switch (closing) {
            case null -> OPEN;
            case Closing.Void _ -> "已作废";
            case Closing.Completed _ when procedure.isLedger() -> "已登记";
            case Closing.Completed _, Closing.Declared _ -> procedure.closingName(closing);
        };
    }
}
