package io.github.looplint.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code java} blocks of a rule's page. */
final class RulePage {
  private static final Pattern BLOCK =
      Pattern.compile("^```java\\R(?<code>.*?)^```\\s*?$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("^## (?<title>.+)$", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|final|abstract|sealed) )*(?:class|interface|record|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  private RulePage() {}

  /**
   * A block.
   *
   * @param section the heading above it
   * @param code a compilation unit
   */
  record Block(String section, String code) {
    /** The name that its file needs. */
    String fileName() {
      Matcher type = TYPE.matcher(code);
      return (type.find() ? type.group(1) : "Unnamed") + ".java";
    }

    /** Its package, where it has one. */
    Optional<String> packageName() {
      Matcher matcher = PACKAGE.matcher(code);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  /** All blocks of a page, from top to bottom. */
  static List<Block> blocks(String page) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      blocks.add(new Block(heading(page, block.start()), block.group("code")));
    }
    return List.copyOf(blocks);
  }

  private static String heading(String page, int before) {
    Matcher heading = HEADING.matcher(page).region(0, before);
    String title = "";
    while (heading.find()) {
      title = heading.group("title").strip();
    }
    return title;
  }
}
