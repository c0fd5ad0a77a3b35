/**
 * Code that is written otherwise but does the same has the same findings: real methods are
 * rewritten and scanned again.
 */
@NullMarked
package io.github.looplint.metamorphic;

import org.jspecify.annotations.NullMarked;
