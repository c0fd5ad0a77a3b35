/**
 * What is known about libraries: which call blocks, where a callback runs, which result must not be
 * dropped. Data, loaded and checked strictly; the vocabulary is closed and described in {@code
 * rules/README.md}.
 *
 * <p>Why data: a new library is a new file, and what is said of it can be read, tested against its
 * jars, and extended by users in the same form. No type name of any library appears in code.
 */
@NullMarked
package io.github.looplint.catalogue;

import org.jspecify.annotations.NullMarked;
