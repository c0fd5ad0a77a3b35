package io.github.looplint.model;

import java.util.Comparator;

/**
 * Something that could not be read, or only in part; the run goes on without it.
 *
 * @param file the path as it is reported
 * @param kind a stable name of what is wrong
 * @param message one line: what is wrong, where in the file if that is known, and what to do
 */
public record ReadProblem(String file, Kind kind, String message)
    implements Comparable<ReadProblem> {
  private static final Comparator<ReadProblem> ORDER =
      Comparator.comparing(ReadProblem::file)
          .thenComparing(ReadProblem::kind)
          .thenComparing(ReadProblem::message);

  /** What is wrong with a file; {@link #id()} is stable and printed. */
  public enum Kind {
    /** Only the types that could be parsed were read. */
    SYNTAX_ERROR,
    /** Not UTF-8; read as the project's encoding, or ISO-8859-1. */
    ENCODING,
    BINARY,
    UNREADABLE,
    TOO_LARGE,
    TOO_DEEP,
    TIMEOUT,
    /** Our own fault: the message says which error. */
    INTERNAL_ERROR;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether the file was read in full all the same. */
    public boolean isHarmless() {
      return this == ENCODING;
    }
  }

  @Override
  public int compareTo(ReadProblem other) {
    return ORDER.compare(this, other);
  }
}
