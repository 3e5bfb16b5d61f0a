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
        @Explained("数据放在哪个目录；同 --data") @DefaultValue("data")
        Path data,

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
            @Explained(
                    "外部PostgreSQL的地址，如 jdbc:postgresql://db.example:5432/mingfa；不写的用自带的；经PgBouncer（按事务分配连接）的，地址后面加 ?prepareThreshold=0")
            @DefaultValue("")
            String url,

            @Explained("外部数据库：程序用的角色，不能是超级用户，也不能是数据库的所有者") @DefaultValue(Roles.APPLICATION)
            String user,

            @Explained("外部数据库：程序用的角色的密码") @DefaultValue("") String password,

            @Explained("外部数据库：数据库的所有者，升级时建表用") @DefaultValue("")
            String owner,

            @Explained("外部数据库：所有者的密码") @DefaultValue("") String ownerPassword,
            @Explained("程序最多同时用几个数据库连接") @DefaultValue("16") int poolSize) {

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
