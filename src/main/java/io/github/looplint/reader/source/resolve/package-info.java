/**
 * What the names in a file mean: the second layer of the source reader, from syntax to code units.
 *
 * <p>Why not the parser's own symbol solver: on fluent code it finds a few per cent of the calls
 * that matter without jars, and takes ten times as long with them. This one goes forward only:
 * receiver type, candidates by arity and shape, type variables from arguments, lambda parameters
 * from those. It never throws and never guesses: what it can't tell is unknown.
 */
@NullMarked
package io.github.looplint.reader.source.resolve;

import org.jspecify.annotations.NullMarked;
