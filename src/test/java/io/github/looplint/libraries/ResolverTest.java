package io.github.looplint.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check against real class files lets through, and what not. */
final class ResolverTest {
  private static final Resolver JDK = new Resolver(List.copyOf(JdkClasses.available()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.lang.Thread        | sleep      | **             | ",
        "java.lang.Thread        | sleep      | long,int       | ",
        "java.util.ArrayList     | forEach    | **             | ",
        "java.util.List          | wait       | long           | ",
        "java.util.Map$Entry     | getKey     |                | ",
        "java.util.Arrays        | sort       | int[]          | ",
        "java.util.stream.**     | for*       | **             | ",
        "java.util.ArrayList     | <init>     | int            | ",
        "java.lang.Thread        | sleeep     | **             | no method"
            + " java.lang.Thread#sleeep(**)",
        "java.lang.Thread        | sleep      | int            | no method"
            + " java.lang.Thread#sleep(int)",
        "java.lang.Thraed        | sleep      | **             | no type java.lang.Thraed",
        "java.util.Map.Entry     | getKey     | **             | no type java.util.Map.Entry",
        "java.util.Properties    | <init>     | java.util.Map  | no method"
            + " java.util.Properties#<init>(java.util.Map)",
        "java.utli.**            | *          | **             | no types java.utli.**",
        "java.util.stream.*      | fourEach   | **             | no method"
            + " java.util.stream.*#fourEach(**)",
      })
  void resolves(String owner, String name, String parameters, String problem) {
    boolean open = "**".equals(parameters);
    List<String> types = parameters == null ? List.of() : Arrays.asList(parameters.split(","));
    MethodPattern pattern =
        new MethodPattern(
            owner,
            name,
            open ? Optional.empty() : Optional.of(types),
            open,
            new Source("x.yaml", 1, 1));

    assertThat(JDK.problem(pattern)).isEqualTo(Optional.ofNullable(problem));
  }
}
