package org.mingfa.matter;

import java.util.Optional;
import org.mingfa.law.Beside;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever keeps what steps are taken beside ({@code taken-beside} in a procedure's file). Where it keeps something for a matter,
 * such a step is taken through it alone, whatever door it is asked at, so that the act and what is kept never part.
 */
public interface Companion {

    /**
     * Why a step is not taken without what is kept, and where it is taken.
     *
     * @param reason in Chinese, without a stop
     * @param cure what to do instead, in Chinese, without a stop
     */
    record Elsewhere(String reason, String cure) {}

    /** What it keeps. */
    Beside beside();

    /**
     * Where a step of a matter is taken that goes together with what is kept; empty where nothing is kept for the matter, and the
     * step is taken as any other.
     *
     * @param client within the transaction and scope of who acts
     */
    Optional<Elsewhere> elsewhere(JdbcClient client, Matter matter);
}
