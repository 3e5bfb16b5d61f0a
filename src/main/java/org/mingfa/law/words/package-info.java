/** The law read aloud for people: procedures, conditions and numbers in Chinese, and the order of the steps as a picture. */
@NullMarked
package org.mingfa.law.words;

import org.jspecify.annotations.NullMarked;
