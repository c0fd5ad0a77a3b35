package io.github.looplint.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reported paths as URI references. */
final class Uris {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private Uris() {}

  /** Every byte of the path's UTF-8 form that is not plain in a URI, percent-encoded. */
  static String relative(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      if (unit > 0 && PLAIN.indexOf(unit) >= 0) {
        uri.append((char) unit);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
      }
    }
    return uri.toString();
  }
}
