/**
 * The matter page and the forms of acts, drawn for any procedure from its file.
 *
 * <p>Large, and one room all the same: page, forms and what is sent are told from one {@link Scene}, and a form that is refused
 * comes back on the page it stood on.
 */
@NullMarked
package org.mingfa.desk.matter;

import org.jspecify.annotations.NullMarked;
