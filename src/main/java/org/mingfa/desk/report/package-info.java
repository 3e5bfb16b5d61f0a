/** Screens of the yearly report and of workbooks that come in. */
@NullMarked
package org.mingfa.desk.report;

import org.jspecify.annotations.NullMarked;
