/**
 * One source file as records, knowing no other file: the first layer of the source reader.
 *
 * <p>Why a tree of our own beside the parser's: the parser's costs about 3 MB per 1,000 lines, so
 * it is dropped as soon as a file's syntax is extracted; what stays is small, immutable and could
 * be cached by content alone.
 */
@NullMarked
package io.github.looplint.reader.source.syntax;

import org.jspecify.annotations.NullMarked;
