package org.mingfa.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Who may log in where. */
record Access(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " @ " + url;
    }
}
