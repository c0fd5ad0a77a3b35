/**
 * What build files say of their modules: dependencies, nothing else.
 *
 * <p>Nothing is built, fetched or run. A POM is data and is read as such; a Gradle script is a
 * program, of which only the usual notations of dependencies are recognised.
 */
@NullMarked
package io.github.looplint.reader.build;

import org.jspecify.annotations.NullMarked;
