/**
 * The code as facts: what runs, what it calls, what it hands over, what it throws away. Immutable,
 * and free of any parser's types.
 *
 * <p>Why a model of its own: two readers (sources, class files) fill it, and the analysis must not
 * be able to tell which. Type names are binary names ({@code java.util.Map$Entry}), as class files
 * have them.
 */
@NullMarked
package io.github.looplint.model;

import org.jspecify.annotations.NullMarked;
