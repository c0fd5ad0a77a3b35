/**
 * The program that compares findings on real projects with the verdicts on them; it lives in {@code
 * src/test/ruling}.
 */
@NullMarked
package io.github.looplint.ruling;

import org.jspecify.annotations.NullMarked;
