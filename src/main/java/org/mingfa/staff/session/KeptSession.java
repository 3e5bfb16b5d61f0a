package org.mingfa.staff.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows what of it is not stored yet. */
final class KeptSession implements Session {

    private final MapSession now;
    private final Duration idle;
    private @Nullable String storedAs;
    private Instant storedSeen;
    private boolean changed;

    /** One that begins. */
    KeptSession(Instant at, Duration idle) {
        this.now = new MapSession();
        this.idle = idle;
        now.setCreationTime(at);
        now.setLastAccessedTime(at);
        now.setMaxInactiveInterval(idle);
        this.storedSeen = at;
        this.changed = true;
    }

    /** One that was stored. */
    KeptSession(String id, Instant made, Instant seen, Duration idle, Map<String, Object> attributes) {
        this.now = new MapSession(id);
        this.idle = idle;
        now.setCreationTime(made);
        now.setLastAccessedTime(seen);
        now.setMaxInactiveInterval(idle);
        attributes.forEach(now::setAttribute);
        this.storedAs = id;
        this.storedSeen = seen;
    }

    /** The id under which it lies in the database; null before it does. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    /** After how long unused it ends. */
    Duration idle() {
        return idle;
    }

    /** Whether its attributes or its id are others than those stored. */
    boolean isChanged() {
        return changed || !getId().equals(storedAs);
    }

    /** Whether it has been used for so long since that was stored that it is to be stored again. */
    boolean isStale(Duration after) {
        return !storedSeen.plus(after).isAfter(now.getLastAccessedTime());
    }

    void stored() {
        storedAs = getId();
        storedSeen = getLastAccessedTime();
        changed = false;
    }

    Map<String, Object> attributes() {
        var attributes = new HashMap<String, Object>();
        getAttributeNames().forEach(name -> attributes.put(name, getRequiredAttribute(name)));
        return attributes;
    }

    @Override
    public String getId() {
        return now.getId();
    }

    @Override
    public String changeSessionId() {
        return now.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the library has it
    public <T> @Nullable T getAttribute(String name) {
        return now.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        now.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        changed |= now.getAttributeNames().contains(name);
        now.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return now.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        now.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return now.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        now.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return now.isExpired();
    }
}
