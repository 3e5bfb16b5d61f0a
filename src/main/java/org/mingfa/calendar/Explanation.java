package org.mingfa.calendar;

import java.util.List;

final class Explanation {
    Explanation(WorkCalendar calendar, Reckoning reckoning) {}

    List<String> lines() {
        return List.of();
    }
}
