package org.mingfa.desk.look;

import java.util.List;

/** One row of a table of fields. */
public record FieldRow(List<FieldView> cells) {}
