/**
 * The user's class path as a place to look types up: jars and folders of class files.
 *
 * <p>Why an own reader of jars: a class path has hundreds of them, most are never asked for
 * anything, and jars stand in jars. This one keeps no file open, reads no more than the table of
 * contents until a type is asked for, and looks into stored jars without unpacking them. Nothing is
 * ever extracted to disk, no class is loaded.
 */
@NullMarked
package io.github.looplint.reader.classpath;

import org.jspecify.annotations.NullMarked;
