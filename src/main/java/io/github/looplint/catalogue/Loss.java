package io.github.looplint.catalogue;

/** What is lost with a dropped result, see {@link AsyncResultFact}. */
public enum Loss {
  /** It never runs. */
  WORK("dropped-publisher", "return it, or chain it into what is returned and subscribed to"),
  /** It runs, its error is lost. */
  ERROR("dropped-future", "return it, or handle its failure");

  private final String rule;
  private final String instead;

  Loss(String rule, String instead) {
    this.rule = rule;
    this.instead = instead;
  }

  /** The rule that dropping it raises. */
  public String rule() {
    return rule;
  }

  /** What to write instead, where a fact says nothing of its own; a clause without full stop. */
  String instead() {
    return instead;
  }

  /** As written in the catalogue: {@code work}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
