/** Reads class files by ASM; the only package that knows ASM. */
@NullMarked
package io.github.looplint.reader.bytecode;

import org.jspecify.annotations.NullMarked;
