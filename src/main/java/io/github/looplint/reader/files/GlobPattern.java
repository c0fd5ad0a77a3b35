package io.github.looplint.reader.files;

import java.util.List;

/**
 * One line of a {@code .gitignore}.
 *
 * <p>Matched by hand, not by a regular expression: a hostile line must not take exponential time.
 *
 * @param segments what stands between the slashes; {@code **} for any number of folders
 * @param negated whether it takes back what an earlier line excludes
 * @param foldersOnly whether it ends with a slash
 */
record GlobPattern(List<String> segments, boolean negated, boolean foldersOnly) {
  private static final String ANY_FOLDERS = "**";

  /**
   * Tells whether a path matches.
   *
   * @param path its names, from below the folder of the {@code .gitignore}
   */
  boolean matches(List<String> path, boolean folder) {
    return (folder || !foldersOnly) && matchesSegments(path);
  }

  /** The usual two-pointer walk: on a mismatch the latest {@code **} takes one more name. */
  private boolean matchesSegments(List<String> path) {
    int pattern = 0;
    int name = 0;
    int retryPattern = -1;
    int retryName = 0;
    while (name < path.size()) {
      boolean anyFolders = pattern < segments.size() && segments.get(pattern).equals(ANY_FOLDERS);
      if (anyFolders && pattern == segments.size() - 1) {
        return true;
      }
      if (anyFolders) {
        retryPattern = ++pattern;
        retryName = name;
      } else if (pattern < segments.size() && Glob.matches(segments.get(pattern), path.get(name))) {
        pattern++;
        name++;
      } else if (retryPattern >= 0) {
        pattern = retryPattern;
        name = ++retryName;
      } else {
        return false;
      }
    }
    while (pattern < segments.size() && segments.get(pattern).equals(ANY_FOLDERS)) {
      pattern++;
    }
    return pattern == segments.size();
  }
}
