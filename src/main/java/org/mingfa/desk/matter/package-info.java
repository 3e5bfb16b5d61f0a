/** The matter page and the forms of acts, drawn for any procedure from its file. */
@NullMarked
package org.mingfa.desk.matter;

import org.jspecify.annotations.NullMarked;
