package org.mingfa.staff;

import java.util.List;

/**
 * What a staff list came to.
 *
 * @param added lines that brought a person not known before
 * @param changed lines that brought something new of a person known
 * @param same lines that said what was known
 * @param accounts opened, each with its first password, which is kept nowhere
 * @param remarks in Chinese, for whoever entered the list
 */
public record Enrolled(int added, int changed, int same, List<Account> accounts, List<String> remarks) {

    /** An account that was opened. */
    public record Account(String name, String login, String password) {}
}
