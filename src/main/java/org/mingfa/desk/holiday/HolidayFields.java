package org.mingfa.desk.holiday;

import java.util.List;
import org.mingfa.desk.look.FieldView;

/** The fields of one holiday where a notice is typed in. */
public record HolidayFields(String name, List<FieldView> fields) {}
