package org.mingfa.finding;

import org.mingfa.law.FieldType;

/** What the values in a column of a ledger are to it: how wide they run, on which side they stand, what they are put in order by. */
public enum ColumnKind {
    /** Counts and money: to the right, in order of size, and what may be added up. */
    AMOUNT,
    /** Days: in order of time. */
    DAY,
    /** All else: to the left, in order of the words. */
    WORDS;

    public static ColumnKind of(FieldType type) {
        return switch (type) {
            case FieldType.Number _, FieldType.Money _ -> AMOUNT;
            case FieldType.Date _, FieldType.Moment _ -> DAY;
            case FieldType.Text _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> WORDS;
        };
    }
}
