/**
 * The samples, run with the real libraries: on which thread each call really runs, compared with
 * what the analysis says.
 *
 * <p>Why: facts on threads that were measured once are taken on trust ever after; here they are
 * measured at every build, on the very lines that the score counts.
 */
@NullMarked
package io.github.looplint.observed;

import org.jspecify.annotations.NullMarked;
