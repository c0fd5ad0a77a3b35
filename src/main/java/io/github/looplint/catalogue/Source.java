package io.github.looplint.catalogue;

/** Where a fact stands in the catalogue: {@code jdk-sleep.yaml:4:5}. */
public record Source(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
