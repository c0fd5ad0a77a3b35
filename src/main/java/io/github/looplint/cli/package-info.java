/**
 * The command line: translates options into a request, and what comes back into a report and an
 * exit code (0: nothing at or above {@code --fail-on}, 1: findings, 2: anything else). The report
 * goes to standard output or files, all else to standard error.
 *
 * <p>Why one line per error: nobody reads a stack trace, and whoever calls from a script wants the
 * last line to say it.
 */
@NullMarked
package io.github.looplint.cli;

import org.jspecify.annotations.NullMarked;
