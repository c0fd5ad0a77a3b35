package io.github.looplint.libraries;

import java.util.Optional;
import java.util.stream.Stream;

/** Somewhere class files are found by binary name. */
interface ClassSource {
  /** The class of a binary name, where it is here. */
  Optional<ClassShape> find(String name);

  /** The binary names of the classes of a package; of those below it too, when {@code deep}. */
  Stream<String> inPackage(String name, boolean deep);
}
