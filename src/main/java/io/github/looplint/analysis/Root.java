package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.UnitId;

/**
 * A body on a known thread: an entry point, or a function that was handed over.
 *
 * @param unit the body
 * @param context its thread, and why
 * @param confidence how sure that is
 * @param step how it came there, the first of a call path
 * @param framework whose thread it is; may be empty
 */
record Root(
    UnitId unit,
    ExecutionContext context,
    Confidence confidence,
    PathStep step,
    String framework) {}
