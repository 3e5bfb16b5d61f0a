/** The law book (制度汇编): the whole library for a lawyer to read and certify, made from {@code law/} alone. */
@NullMarked
package org.mingfa.book;

import org.jspecify.annotations.NullMarked;
