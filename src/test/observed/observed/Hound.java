package observed;

/** Placeholder. */
final class Hound {
  private Hound() {}
  static String ask() { return ""; }
  static void install() {}
}
