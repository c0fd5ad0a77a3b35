package io.github.looplint.analysis;

import io.github.looplint.model.CodeModel;

/**
 * The scanned code, and what is asked of it everywhere: who calls what, what a value is, and what
 * the catalogue says of a call.
 */
record Program(
    CodeModel model,
    CallFacts facts,
    Tracing tracing,
    Dispatch dispatch,
    FunctionValues functions,
    Callbacks callbacks,
    Takers takers,
    Callers callers) {}
