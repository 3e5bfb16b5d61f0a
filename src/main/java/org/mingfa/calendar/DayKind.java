package org.mingfa.calendar;

/** Why a day is worked or not. */
public sealed interface DayKind {

    /** Whether public organs work on such a day. */
    boolean isWorking();

    /** In a few Chinese words: {@code 工作日}, {@code 周末}, {@code 国庆节放假}, {@code 国庆节调休上班}. */
    String chinese();

    /** Monday to Friday, and no holiday. */
    record Workday() implements DayKind {
        @Override
        public boolean isWorking() {
            return true;
        }

        @Override
        public String chinese() {
            return "工作日";
        }
    }

    /** Saturday or Sunday, neither within a holiday nor worked. */
    record Weekend() implements DayKind {
        @Override
        public boolean isWorking() {
            return false;
        }

        @Override
        public String chinese() {
            return "周末";
        }
    }

    /**
     * A day off by the yearly notice, on whatever day of the week.
     *
     * @param name the holiday
     * @param source the notice, as {@link HolidayYear#citation()} cites it
     */
    record Holiday(String name, String source) implements DayKind {
        @Override
        public boolean isWorking() {
            return false;
        }

        @Override
        public String chinese() {
            return name + "放假";
        }
    }

    /**
     * A Saturday or Sunday worked by the yearly notice.
     *
     * @param name the holiday it makes up for
     * @param source the notice, as {@link HolidayYear#citation()} cites it
     */
    record MakeUpDay(String name, String source) implements DayKind {
        @Override
        public boolean isWorking() {
            return true;
        }

        @Override
        public String chinese() {
            return name + "调休上班";
        }
    }
}
