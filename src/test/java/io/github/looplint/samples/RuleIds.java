package io.github.looplint.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ids that a marker may name: of the rules that have a page, and of those that are planned. */
final class RuleIds {
  static final Set<String> ALL =
      all(
          """
          blocking-sleep blocking-future-wait blocking-reactive-wait blocking-coordination
          blocking-lock blocking-jdbc blocking-orm blocking-http-client blocking-file-io
          blocking-socket-io blocking-dns-lookup blocking-datastore blocking-messaging
          blocking-cloud-sdk blocking-remote-call blocking-process blocking-console
          blocking-entropy blocking-annotated
          cpu-password-hash cpu-key-generation cpu-digest cpu-signature cpu-compression cpu-media
          cpu-parsing cpu-parallel-stream cpu-loop
          dropped-future dropped-publisher dropped-in-callback dropped-nested dropped-variable
          dropped-unfinished dropped-task dropped-error
          offload-eager-argument offload-without-effect offload-to-common-pool
          wait-sequential wait-pointless-async wait-without-timeout wait-without-cancel
          """);

  private RuleIds() {}

  /** The pages of the rules. */
  static List<Path> pages() {
    try (Stream<Path> files = Files.list(Samples.PROJECT.resolve("rules"))) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> all(String planned) {
    Set<String> ids = new HashSet<>(Arrays.asList(planned.strip().split("\\s+", -1)));
    pages().forEach(page -> ids.add(page.getFileName().toString().replaceFirst("\\.md$", "")));
    return Set.copyOf(ids);
  }
}
