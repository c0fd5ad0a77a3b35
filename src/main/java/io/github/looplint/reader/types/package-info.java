/**
 * What types declare, whoever tells: scanned sources, the embedded signature index, jars. Generic,
 * unlike the model, because a lambda's parameter is often typed by nothing but a type argument.
 */
@NullMarked
package io.github.looplint.reader.types;

import org.jspecify.annotations.NullMarked;
