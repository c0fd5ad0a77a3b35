package io.github.looplint.catalogue;

import java.util.List;

/**
 * The catalogue, or a rule's page, is not well formed. Each problem is one line that starts with
 * where it is: {@code jdk-sleep.yaml:4:5: unknown key 'method': did you mean 'methods'?}
 */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  CatalogueException(Source source, String problem) {
    this(List.of(source + ": " + problem));
  }

  CatalogueException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, each one line; never empty. */
  public List<String> problems() {
    return problems;
  }
}
