package io.github.looplint.observed;

/**
 * A call in the class files of the samples.
 *
 * @param file the sample's path as findings have it
 * @param line of the call
 * @param owner internal name of the type that is called
 * @param name of the method; {@code <init>} for constructors
 */
record Site(String file, int line, String owner, String name) {
  /** Where it stands: {@code file:line}. */
  String place() {
    return file + ":" + line;
  }

  /** What is called: {@code Thread#sleep}. */
  String call() {
    return owner.substring(owner.lastIndexOf('/') + 1) + "#" + name;
  }
}
