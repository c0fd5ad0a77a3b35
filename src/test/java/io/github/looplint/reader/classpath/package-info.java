/** Tests of class paths; {@link io.github.looplint.reader.classpath.TestJars} makes them. */
@NullMarked
package io.github.looplint.reader.classpath;

import org.jspecify.annotations.NullMarked;
