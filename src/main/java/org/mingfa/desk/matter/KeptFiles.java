package org.mingfa.desk.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.KeyParameter;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Lets a form carry files that are stored already, so that a refused act needs no second upload: each as a ticket that only
 * this installation can write and only the same person can use (HMAC with SM3).
 */
@Component
final class KeptFiles {

    /** @param place twelve digits, the place the file was stored for */
    record Kept(Act.Evidence file, String place) {}

    private static final String SEPARATOR = "\n";

    private final KeyParameter key;

    KeptFiles(PersonalData data) {
        this.key = data.keyFor("mingfa-kept-files");
    }

    String ticket(Actor actor, Kept kept) {
        var file = kept.file();
        var text = String.join(
                SEPARATOR,
                file.kind(),
                file.digest(),
                file.mediaType(),
                String.valueOf(file.size()),
                kept.place(),
                file.name());
        return encoded(text.getBytes(StandardCharsets.UTF_8)) + "." + encoded(mac(actor, text));
    }

    /** What a ticket stands for; empty when it is not one of this person's. */
    Optional<Kept> open(Actor actor, String ticket) {
        var parts = ticket.split("\\.", 2);
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var mac = parts.length < 2 ? new byte[0] : Base64.getUrlDecoder().decode(parts[1]);
            if (!MessageDigest.isEqual(mac, mac(actor, text))) {
                return Optional.empty();
            }
            var part = text.split(SEPARATOR, 6);
            var file = new Act.Evidence(part[0], part[1], part[5], part[2], Long.parseLong(part[3]));
            return Optional.of(new Kept(file, part[4]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(Actor actor, String text) {
        var told = actor.county() + SEPARATOR + actor.person() + SEPARATOR + text;
        return Chain.mac(key, told.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
