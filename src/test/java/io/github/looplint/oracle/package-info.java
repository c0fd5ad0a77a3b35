/** The resolver beside javac: every call of a real project, as each of them understands it. */
@NullMarked
package io.github.looplint.oracle;

import org.jspecify.annotations.NullMarked;
