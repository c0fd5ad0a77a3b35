package io.github.looplint.reader.classpath;

import java.io.IOException;
import java.util.Optional;

/** One place of a class path: a jar, or a folder. Safe for concurrent use. */
interface ClassContainer {
  /** How it is named in reports. */
  String reported();

  /** Whether classes of a package, {@code a/b}, may be here. */
  boolean mayHold(String folder);

  /**
   * A class file.
   *
   * @param name {@code a/b/C$D}
   * @return empty when it is not here
   * @throws IOException when it is, but cannot be read
   */
  Optional<byte[]> read(String name) throws IOException;
}
