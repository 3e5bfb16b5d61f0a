package org.mingfa.desk.shell;

import java.util.function.Function;
import org.mingfa.law.Beside;
import org.mingfa.matter.Matter;

/**
 * The pages of a room of screens on which steps are taken beside what is kept there, not by a form of the matter; declared as a
 * bean.
 *
 * @param address of the page for a matter
 */
public record OwnPages(Beside beside, Function<Matter, String> address) {}
