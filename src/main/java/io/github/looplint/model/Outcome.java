package io.github.looplint.model;

/**
 * What is known to hold where a call stands: an earlier test came out so, as in {@code if
 * (f.isDone()) { f.get(); }} or {@code if (retry) { … }}.
 *
 * @param tested the result of a call, a boolean parameter or field, or whether one of these is
 *     null, of a type or a constant
 * @param value what it was on every way to here
 */
public record Outcome(Value tested, boolean value) {}
