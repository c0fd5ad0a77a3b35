/**
 * Writes findings; one class per format. Everything that is written is sorted, and the same for the
 * same code: no time, no absolute path, no locale.
 *
 * <p>Why an own JSON writer: writing needs a hundred lines, and a library would be the largest part
 * of the jar.
 */
@NullMarked
package io.github.looplint.report;

import org.jspecify.annotations.NullMarked;
