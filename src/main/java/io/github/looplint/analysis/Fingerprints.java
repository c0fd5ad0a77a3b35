package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names for findings that stay when lines move: the rule, the method, what it calls, what blocks,
 * and the how-manieth.
 */
final class Fingerprints {
  private Fingerprints() {}

  /** The same findings with fingerprints; alike ones are numbered in the order of the text. */
  static List<Finding> number(List<Finding> findings, CodeModel model) {
    Map<String, Integer> alike = new HashMap<>();
    List<Finding> numbered = new ArrayList<>();
    for (Finding finding : findings.stream().sorted().toList()) {
      String name =
          String.join(
              "|",
              finding.rule(),
              finding.unit().method().toString(),
              called(finding, model).orElse(""),
              finding.api().toString());
      int number = alike.merge(name, 1, Integer::sum);
      numbered.add(with(finding, hash(name + "|" + number)));
    }
    return List.copyOf(numbered);
  }

  private static Optional<String> called(Finding finding, CodeModel model) {
    return model
        .findUnit(finding.unit())
        .map(CodeUnit::calls)
        .flatMap(c -> c.stream().filter(s -> s.location().equals(finding.location())).findFirst())
        .map(CallSite::target)
        .map(Object::toString);
  }

  private static Finding with(Finding f, String fingerprint) {
    return new Finding(
        f.rule(),
        f.severity(),
        f.confidence(),
        f.location(),
        f.unit(),
        f.api(),
        f.further(),
        f.context(),
        f.path(),
        f.instead(),
        fingerprint);
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
