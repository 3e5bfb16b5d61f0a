package org.mingfa.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param data the data directory; relative to the working directory
 * @param database the external database, if there is one
 * @param visit whether a server that runs on the data directory already is visited rather than found in the way
 */
@ConfigurationProperties("mingfa")
public record StoreProperties(
        @DefaultValue("data") Path data,
        @DefaultValue Database database,
        @DefaultValue("false") boolean visit) {

    /**
     * The database. With an empty {@code url} the embedded PostgreSQL is used and only {@code poolSize} counts. An external
     * one needs two roles: the owner of the database, which migrates the tables, and the application's, which owns nothing.
     *
     * @param url JDBC address, for example {@code jdbc:postgresql://db.example:5432/mingfa}
     * @param user the application's role: {@code mingfa_app} or a member of it, neither superuser nor owner
     * @param password of {@code user}
     * @param owner the role that owns the database; if it may create roles, it creates {@code mingfa_app} when missing
     * @param ownerPassword of {@code owner}
     * @param poolSize how many connections the application keeps at most
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue(Roles.APPLICATION) String user,
            @DefaultValue("") String password,
            @DefaultValue("") String owner,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("16") int poolSize) {

        /** Whether there is one. */
        public boolean external() {
            return !url.isBlank();
        }

        /** Passwords stay out of logs. */
        @Override
        public String toString() {
            return external() ? user + " @ " + url : "embedded";
        }
    }
}
