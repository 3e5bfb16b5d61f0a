package org.mingfa.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Of whom, or of what, something is asked each by itself (覆盖对象). */
public sealed interface Covers {

    /** What they are called: {@code 村}. */
    default String chinese() {
        return switch (this) {
            case Places(var level) -> level.chinese();
            case People _ -> "人员";
            case Units _ -> "单位";
            case Dates _ -> "节点";
        };
    }

    /** Each place of a level: villages or townships. */
    record Places(Level level) implements Covers {}

    /**
     * Each person who holds one of the posts, for the days on which he holds it.
     *
     * @param lastDay whether it is owed by who holds the post on the last day of a period, or today in one that runs, and by
     *     nobody else; otherwise by everybody for the whole months in post
     */
    record People(List<String> roles, boolean lastDay) implements Covers {
        public People {
            roles = List.copyOf(roles);
        }
    }

    /** Each unit of a township in which somebody holds one of the posts, for the days on which anybody does. */
    record Units(List<String> roles) implements Covers {
        public Units {
            roles = List.copyOf(roles);
        }
    }

    /** Each of some dates of every year, in each township. */
    record Dates(List<KeyDate> dates) implements Covers {
        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /**
     * A date of every year, and the days around it on which it is observed.
     *
     * @param part the code records name it by
     * @param to the last day, in the same year; 29 February is the 28th where there is none
     */
    record KeyDate(String part, MonthDay from, MonthDay to) {

        /** Its first day in a year. */
        public LocalDate first(int year) {
            return from.atYear(year);
        }

        /** Its last day in a year. */
        public LocalDate last(int year) {
            return to.atYear(year);
        }
    }
}
