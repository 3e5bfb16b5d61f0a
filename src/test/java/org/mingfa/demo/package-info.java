/** The demonstration county, seeded into a real database. */
@NullMarked
package org.mingfa.demo;

import org.jspecify.annotations.NullMarked;
