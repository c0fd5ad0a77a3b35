/**
 * Looplint: finds blocking-in-async mistakes in Java. {@link io.github.looplint.Looplint} is the
 * whole way of the data.
 */
@NullMarked
package io.github.looplint;

import org.jspecify.annotations.NullMarked;
