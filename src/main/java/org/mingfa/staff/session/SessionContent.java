package org.mingfa.staff.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session holds, as bytes: who is signed in, the post chosen, the token of its forms, where somebody was going, what is to be said once. */
final class SessionContent {

    /** Nothing but what sessions hold is ever made of bytes, whoever wrote them. */
    private static final ObjectInputFilter ONLY_OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=32;maxrefs=4000;maxbytes=262144;java.lang.*;java.util.**;java.time.*;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
                    + "org.mingfa.staff.signin.*;org.mingfa.desk.look.*;!*");

    private static final Logger LOG = LoggerFactory.getLogger(SessionContent.class);

    private SessionContent() {}

    static byte[] write(Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(attributes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was written; empty when it cannot be read, such as by a program that has other classes. */
    static Optional<Map<String, Object>> read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ONLY_OURS);
            var attributes = new HashMap<String, Object>();
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> attributes.put((String) name, value));
            return Optional.of(attributes);
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.warn("有人须重新登录：登录状态读不出来（{}）", unreadable.toString());
            return Optional.empty();
        }
    }
}
