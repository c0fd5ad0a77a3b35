/**
 * What annotation processors write, as syntax of its own: the second layer of the source reader.
 *
 * <p>Why as syntax and not as signatures: a getter's body says which field it returns, and a
 * builder's which constructor it calls, so that values are followed through them as through code
 * that somebody wrote. Which annotation asks for what is given; no processor is known here.
 */
@NullMarked
package io.github.looplint.reader.source.expand;

import org.jspecify.annotations.NullMarked;
