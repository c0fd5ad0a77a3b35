package observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the samples expect to find in their working directory. */
final class Workplace {
  private static final String FILE = "[\\w-]{1,30}(\\.\\w{1,10})?";

  private Workplace() {}

  /** Makes a file of each name that a sample's code may mean. */
  static void prepare(Plan plan) throws IOException {
    for (Class<?> type : plan.classes()) {
      for (String text : plan.texts(type)) {
        if (text.matches(FILE) && !Files.exists(Path.of(text))) {
          Files.writeString(Path.of(text), "a");
        }
      }
    }
  }

  /** Lets the samples log all that they can, and prints only what is grave. */
  static void log() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    for (Handler handler : root.getHandlers()) {
      handler.setLevel(Level.WARNING);
    }
  }
}
