package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.mingfa.law.PlaceCode;

/** A matter that is to be read: nothing of it that may be unreadable. */
record Unread(String county, String place, UUID id) {

    static Unread read(ResultSet row, int number) throws SQLException {
        return new Unread(row.getString("county"), row.getString("place"), row.getObject("id", UUID.class));
    }

    /** That its figures could not be told. */
    Stall uncounted(RuntimeException why) {
        return new Stall(
                county,
                PlaceCode.townshipOf(place),
                id.toString(),
                place + "的事项" + id + "读不出来，没有计数；请系统管理员运行 ./mingfa verify 查明",
                why);
    }
}
