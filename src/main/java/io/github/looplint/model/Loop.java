package io.github.looplint.model;

import java.util.OptionalLong;

/**
 * The loops around a call, within its unit.
 *
 * @param depth how many; at least 1
 * @param constantBound the number of rounds of all of them together, where constants say it
 */
public record Loop(int depth, OptionalLong constantBound) {}
