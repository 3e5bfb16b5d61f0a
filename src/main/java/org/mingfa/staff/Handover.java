package org.mingfa.staff;

import java.time.LocalDate;
import java.util.List;

/**
 * What one person has handed over to another.
 *
 * @param day the first day of the successor
 * @param posts each post that ended, with the one that took its place
 */
public record Handover(String from, String to, LocalDate day, List<Succession> posts) {

    /** A post and the one that took its place. */
    public record Succession(Post ended, Post begun) {}
}
