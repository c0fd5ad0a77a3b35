package io.github.looplint.samples;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of all rules, which users write in configurations: fixed, so a marker cannot name another
 * one.
 */
final class RuleIds {
  static final Set<String> ALL =
      ids(
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

  private static Set<String> ids(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
