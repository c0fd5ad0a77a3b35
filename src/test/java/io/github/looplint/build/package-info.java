/** Tests of the build's own steps. */
@NullMarked
package io.github.looplint.build;

import org.jspecify.annotations.NullMarked;
