/** The writing of a yearly report by several people: versions and remarks, its steps, its signing, and how the county receives it. */
@NullMarked
package org.mingfa.report.writing;

import org.jspecify.annotations.NullMarked;
