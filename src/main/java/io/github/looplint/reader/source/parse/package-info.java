/**
 * From a file's bytes to its {@link io.github.looplint.reader.source.syntax.FileSyntax}: decoding,
 * limits, parsing, extraction.
 *
 * <p>The only package that knows the parser's library. Whatever stands in a file, the answer is a
 * value: what could be read, and {@link io.github.looplint.model.ReadProblem}s for the rest.
 *
 * <p>Why threads with big stacks: a parser recurses as deep as the source nests, and generated
 * sources nest deeper than a default stack holds. A thread's stack is reserved, not committed, so
 * that a big one costs nothing until it is used.
 */
@NullMarked
package io.github.looplint.reader.source.parse;

import org.jspecify.annotations.NullMarked;
