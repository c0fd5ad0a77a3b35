package io.github.looplint.cli;

/**
 * Whether streams are a terminal. The launcher knows and says so in a system property; without it
 * the JVM is asked, which can only tell about input and output together.
 */
final class Terminal {
  /** {@code out}, {@code err}, both with a comma, or empty. */
  private static final String PROPERTY = "looplint.terminal";

  private Terminal() {}

  static boolean isOut() {
    return is("out");
  }

  static boolean isErr() {
    return is("err");
  }

  private static boolean is(String stream) {
    String told = System.getProperty(PROPERTY);
    return told == null ? hasConsole() : told.contains(stream);
  }

  @SuppressWarnings("SystemConsoleNull") // before JDK 22 it may be null
  private static boolean hasConsole() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there is always a console, and this method to ask it.
      return Boolean.TRUE.equals(java.io.Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
