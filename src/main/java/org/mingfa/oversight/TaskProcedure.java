package org.mingfa.oversight;

import static org.mingfa.law.ReliedField.Kind.CHOICE;
import static org.mingfa.law.ReliedField.Kind.DATE;
import static org.mingfa.law.ReliedField.Kind.PERSON;
import static org.mingfa.law.ReliedField.Kind.TEXT;
import static org.mingfa.law.ReliedField.Kind.UNIT;

import org.mingfa.law.Reliance;
import org.mingfa.law.ReliedField;
import org.mingfa.law.ReliedStep;
import org.mingfa.law.Value;

/** The procedure a task runs under (督查督办), as far as giving tasks relies on it. */
public final class TaskProcedure {

    public static final Reliance RELIES = Reliance.on("task-supervision");

    public static final ReliedField<Value.Text> TITLE = RELIES.field("title", TEXT);
    public static final ReliedField<Value.Text> STANDARD = RELIES.field("standard", TEXT);
    public static final ReliedField<Value.Day> DUE = RELIES.field("due", DATE);
    public static final ReliedField<Value.Text> SOURCE = RELIES.field("source", CHOICE);

    /** Who, or which office, is proposed to answer for what is missing of them. */
    public static final ReliedField<Value.Text> PROPOSED_OWNER = RELIES.field("proposed-owner", PERSON);

    public static final ReliedField<Value.Text> PROPOSED_OFFICE = RELIES.field("proposed-office", UNIT);

    /** The task comes from the county. */
    static final String COUNTY_TASK = SOURCE.option("county-task");

    /** The task mends what was found wanting. */
    public static final String PROBLEM = SOURCE.option("problem");

    static final ReliedStep REGISTER = RELIES.step("register");
    static final String SOURCE_DOCUMENT = REGISTER.evidence("source-document");

    private TaskProcedure() {}
}
