package org.mingfa.staff;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What one change of the roster writes. */
@FunctionalInterface
interface StaffChange {

    void apply(JdbcClient client);
}
