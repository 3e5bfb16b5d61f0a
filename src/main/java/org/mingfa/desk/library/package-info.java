/** The law library: each procedure with its flow, rules and cases. */
@NullMarked
package org.mingfa.desk.library;

import org.jspecify.annotations.NullMarked;
