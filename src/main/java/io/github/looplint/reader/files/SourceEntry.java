package io.github.looplint.reader.files;

import java.nio.file.Path;

/**
 * A source file to be read.
 *
 * @param path where it is
 * @param reported how it is named in reports: relative to the working directory, with {@code /}
 * @param module the reported path of the nearest folder with a build file, else of the repository
 *     or of what is scanned; empty for the working directory
 * @param test whether it stands in a test source root
 */
public record SourceEntry(Path path, String reported, String module, boolean test) {}
