/** Tables that people keep in Excel or WPS and save as text (CSV), read as they are found, with every mistake by its line. */
@NullMarked
package org.mingfa.table;

import org.jspecify.annotations.NullMarked;
