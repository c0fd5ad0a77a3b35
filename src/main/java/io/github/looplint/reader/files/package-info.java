/**
 * Which files make up a project: what {@code .gitignore} does not exclude, without build output but
 * with generated sources.
 */
@NullMarked
package io.github.looplint.reader.files;

import org.jspecify.annotations.NullMarked;
