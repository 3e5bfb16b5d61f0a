/**
 * The law as data: procedures, measures, roles and parameters as read from {@code law/}, checked while being read. Plain
 * Java, no framework, no clock.
 */
@NullMarked
package org.mingfa.law;

import org.jspecify.annotations.NullMarked;
