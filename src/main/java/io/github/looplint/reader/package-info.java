/** Turns a project into a {@link io.github.looplint.model.CodeModel}. */
@NullMarked
package io.github.looplint.reader;

import org.jspecify.annotations.NullMarked;
