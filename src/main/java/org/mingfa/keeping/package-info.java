/**
 * Backups of a whole installation, and the way back: the database with its log, the kept files, the law folder and the keys; made
 * while acts are recorded, kept by rule, proved after writing.
 */
@NullMarked
package org.mingfa.keeping;

import org.jspecify.annotations.NullMarked;
