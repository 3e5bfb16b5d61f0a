/**
 * Fonts of this machine: found by name, read where they lie (mapped, not loaded), and cut down to the glyphs a document
 * uses. Pure Java; knows nothing of documents.
 */
@NullMarked
package org.mingfa.document.font;

import org.jspecify.annotations.NullMarked;
