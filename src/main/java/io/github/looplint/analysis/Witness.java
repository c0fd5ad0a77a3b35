package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.UnitId;
import java.util.Optional;

/**
 * The first step of the shortest way from a unit to an effect; the next unit knows the rest.
 *
 * @param effect where the way ends
 * @param call the step: the blocking call itself, a call of scanned code, or one that runs a lambda
 *     at once
 * @param next the body that the step leads into; empty when it is the blocking call
 * @param length the number of steps
 * @param confidence of the whole way
 */
record Witness(
    Effect effect, CallSite call, Optional<UnitId> next, int length, Confidence confidence) {}
