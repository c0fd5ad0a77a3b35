/**
 * Generates the embedded signature index from the real JDKs and jars; see {@link
 * io.github.looplint.index.GenerateIndex}.
 */
@NullMarked
package io.github.looplint.index;

import org.jspecify.annotations.NullMarked;
