package io.github.looplint.cli;

import io.github.looplint.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A class path as users write it: {@code a.jar:lib:more/*}, or {@code @cp.txt} for a file that says
 * so, as builds write them.
 */
final class ClassPathText {
  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private final Path workingDirectory;
  private final List<Path> entries = new ArrayList<>();

  ClassPathText(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * The jars and folders that texts name, absolute, in their order.
   *
   * @throws UsageException when one does not exist
   */
  List<Path> entries(List<String> texts) {
    for (String text : texts) {
      int before = entries.size();
      if (text.startsWith("@")) {
        read(text.substring(1)).lines().forEach(this::add);
      } else {
        add(text);
      }
      if (entries.size() == before && text.isBlank()) {
        throw new UsageException("--classpath names nothing");
      }
    }
    return List.copyOf(entries);
  }

  /** An empty entry, which java takes for the current folder, is a slip of a script mostly. */
  private void add(String line) {
    for (String entry : SEPARATOR.split(line.strip(), -1)) {
      if (isWildcard(entry)) {
        String folder = entry.substring(0, entry.length() - 1);
        addJars(existing(folder.isEmpty() ? "." : folder), entry);
      } else if (!entry.isEmpty()) {
        entries.add(existing(entry));
      }
    }
  }

  private static boolean isWildcard(String entry) {
    return entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*");
  }

  private void addJars(Path folder, String entry) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
          jars.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new UsageException("cannot list on the class path: " + entry);
    }
    jars.sort(null);
    entries.addAll(jars);
  }

  private Path existing(String name) {
    try {
      Path path = workingDirectory.resolve(name).normalize();
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No file can have that name, so there is none.
    }
    throw new UsageException("no such file or folder on the class path: " + name);
  }

  private String read(String file) {
    try {
      return Files.readString(workingDirectory.resolve(file));
    } catch (CharacterCodingException e) {
      throw new UsageException("--classpath @" + file + " is no UTF-8 text");
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("cannot read the class path from a file: " + file);
    }
  }
}
