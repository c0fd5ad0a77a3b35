/**
 * From facts to findings. One summary per code unit, bottom-up over the call graph: what waits on
 * its caller's thread, what it hands over and where that runs. Entry points and callbacks
 * instantiate them.
 *
 * <p>Why summaries: one helper runs on several threads, and is judged on each.
 */
@NullMarked
package io.github.looplint.analysis;

import org.jspecify.annotations.NullMarked;
