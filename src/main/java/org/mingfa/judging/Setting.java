package org.mingfa.judging;

import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.Parameters;

/**
 * Where and among whom a matter runs.
 *
 * @param place the matter's place code
 */
public record Setting(String place, People people, WorkCalendar calendar, Parameters parameters) {}
