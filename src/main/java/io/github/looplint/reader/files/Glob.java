package io.github.looplint.reader.files;

/**
 * Matches one name against a pattern with {@code *}, {@code ?}, {@code [a-z]} and {@code \} as git
 * understands them.
 */
final class Glob {
  private Glob() {}

  static boolean matches(String glob, String name) {
    int pattern = 0;
    int at = 0;
    int retryPattern = -1;
    int retryAt = 0;
    while (at < name.length()) {
      if (pattern < glob.length() && glob.charAt(pattern) == '*') {
        retryPattern = ++pattern;
        retryAt = at;
        continue;
      }
      int behind = pattern < glob.length() ? behindIfMatches(glob, pattern, name.charAt(at)) : -1;
      if (behind >= 0) {
        pattern = behind;
        at++;
      } else if (retryPattern >= 0) {
        pattern = retryPattern;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    while (pattern < glob.length() && glob.charAt(pattern) == '*') {
      pattern++;
    }
    return pattern == glob.length();
  }

  /**
   * The index behind the part of the pattern that takes a character, or -1 when it does not take
   * it.
   */
  private static int behindIfMatches(String glob, int at, char c) {
    return switch (glob.charAt(at)) {
      case '?' -> at + 1;
      case '[' -> behindIfInSet(glob, at, c);
      case '\\' -> at + 1 < glob.length() && glob.charAt(at + 1) == c ? at + 2 : -1;
      default -> glob.charAt(at) == c ? at + 1 : -1;
    };
  }

  /** A set that is not closed matches nothing. */
  private static int behindIfInSet(String glob, int open, char c) {
    int i = open + 1;
    boolean negated = i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^');
    i += negated ? 1 : 0;
    int first = i;
    boolean found = false;
    while (i < glob.length() && (glob.charAt(i) != ']' || i == first)) {
      i += glob.charAt(i) == '\\' && i + 1 < glob.length() ? 1 : 0;
      char low = glob.charAt(i);
      boolean range =
          i + 2 < glob.length() && glob.charAt(i + 1) == '-' && glob.charAt(i + 2) != ']';
      i += range ? 2 : 0;
      i += range && glob.charAt(i) == '\\' && i + 1 < glob.length() ? 1 : 0;
      found |= low <= c && c <= glob.charAt(i);
      i++;
    }
    if (i >= glob.length()) {
      return -1;
    }
    return found != negated ? i + 1 : -1;
  }
}
