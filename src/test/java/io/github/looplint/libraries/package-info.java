/** The real jars of the libraries that the catalogue speaks of, for tests. */
@NullMarked
package io.github.looplint.libraries;

import org.jspecify.annotations.NullMarked;
