package io.github.looplint.cli;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of closed sets as users write them, and what they may have meant. */
final class Choices {
  private Choices() {}

  /** Teaches a command line all closed sets. */
  static void register(CommandLine line) {
    line.registerConverter(Format.class, of(Format.values()));
    line.registerConverter(FailOn.class, of(FailOn.values()));
    line.registerConverter(Colours.When.class, of(Colours.When.values()));
    line.registerConverter(Confidence.class, of(Confidence.values()));
    line.registerConverter(Severity.class, of(Severity.values()));
  }

  /** A constant as it is written: {@code never}. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** All constants of a closed set as they are written. */
  static List<String> ids(Class<? extends Enum<?>> set) {
    return Arrays.stream(set.getEnumConstants()).map(Choices::id).toList();
  }

  /** {@code " (did you mean …?)"}, or nothing when nothing is near. */
  static String didYouMean(String given, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(given, name) <= tolerance(given))
        .min(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> " (did you mean " + name + "?)")
        .orElse("");
  }

  private static <E extends Enum<E>> ITypeConverter<E> of(E[] constants) {
    return text -> {
      for (E constant : constants) {
        if (id(constant).equals(text)) {
          return constant;
        }
      }
      List<String> ids = Arrays.stream(constants).map(Choices::id).toList();
      throw new TypeConversionException(
          "'" + text + "' is none of " + String.join(", ", ids) + didYouMean(text, ids));
    };
  }

  private static int tolerance(String given) {
    return given.length() < 4 ? 1 : Math.max(2, given.length() / 4);
  }

  /** How many characters to add, remove or change. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
