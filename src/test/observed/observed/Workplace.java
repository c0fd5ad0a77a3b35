package observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the samples expect to find in their working directory. */
final class Workplace {
  private static final List<String> FILES =
      List.of("a.txt", "name.txt", "settings.json", "banner.txt", "index.html");

  private Workplace() {}

  static void prepare(boolean empty) throws IOException {
    for (String file : empty ? List.<String>of() : FILES) {
      Files.writeString(Path.of(file), "a");
    }
    Watchdog.start();
  }
}
