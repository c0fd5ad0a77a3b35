/**
 * The specification as code: what is marked in {@code samples/} and in the rules' pages is what a
 * scan must find, and nothing else.
 */
@NullMarked
package io.github.looplint.samples;

import org.jspecify.annotations.NullMarked;
