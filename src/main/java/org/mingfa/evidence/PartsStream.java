package org.mingfa.evidence;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A content that lies in the database in parts, read as one: within the client's transaction, a part in memory at a time. */
final class PartsStream extends InputStream {
    private final JdbcClient client;
    private final Belonging kept;
    private byte[] now;
    private int at;
    private int number;

    PartsStream(JdbcClient client, Belonging kept, byte[] first) {
        this.client = client;
        this.kept = kept;
        this.now = first;
    }

    private boolean isOver() {
        if (at == now.length && now.length == SharedContents.PART) {
            now = SharedContents.part(client, kept, ++number).orElse(new byte[0]);
            at = 0;
        }
        return at == now.length;
    }

    @Override
    public int read() {
        return isOver() ? -1 : now[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (isOver()) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, now.length - at);
        System.arraycopy(now, at, into, from, taken);
        at += taken;
        return taken;
    }
}
