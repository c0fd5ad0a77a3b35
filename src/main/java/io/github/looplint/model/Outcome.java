package io.github.looplint.model;

/**
 * What is known to hold where a call stands: an earlier call gave this boolean, as in {@code if
 * (f.isDone()) { f.get(); }}.
 *
 * @param call the call that was tested
 * @param value what it gave on every way to here
 */
public record Outcome(CallId call, boolean value) {}
