package io.github.looplint.catalogue;

/** What a stage of a pipeline is, beside what its threads say. */
public enum StageTrait {
  /** A source that a scheduler directly behind it moves as a whole. */
  CALLABLE,
  /** It makes such a source of such a source. */
  KEEPS_CALLABLE,
  /** A scheduler that moves such a source. */
  MOVES_CALLABLE,
  /** What stands behind it no longer says who cancels. */
  MOVES_CANCEL,
  /** Its function gets the receiver, and what that gives is what the call gives. */
  APPLIES;

  /** As written in the catalogue: {@code keeps-callable}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
