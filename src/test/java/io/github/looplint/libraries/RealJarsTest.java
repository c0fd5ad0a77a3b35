package io.github.looplint.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Library;
import io.github.looplint.catalogue.MethodPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Everything that the catalogue mentions is really there, in at least one generation of the
 * library: a typo is a failure, with the line where it stands.
 */
final class RealJarsTest {
  private static final List<JdkClasses> JDKS = JdkClasses.available();
  private static final int NEWEST_JDK = JDKS.get(JDKS.size() - 1).feature();

  @TestFactory
  Stream<DynamicTest> everyMentionResolves(TestReporter reporter) {
    return Catalogue.bundled().libraries().stream()
        .map(library -> DynamicTest.dynamicTest(library.name(), () -> check(library, reporter)));
  }

  private static void check(Library library, TestReporter reporter) {
    List<Generation> generations = Generation.of(library);
    List<Generation> missing = generations.stream().filter(g -> !Libraries.isThere(g)).toList();
    assumeTrue(
        missing.isEmpty() || !Libraries.isOffline(),
        () -> "not checked: Maven is offline, and some jars of " + library.name() + " are missing");
    List<String> problems = problems(library, resolvers(generations));
    if (speaksOfNewerJdk(library)) {
      problems.forEach(problem -> reporter.publishEntry("not checked, no newer JDK here", problem));
      return;
    }
    assertThat(problems).isEmpty();
  }

  /** One for each generation with each JDK: each class path must be there. */
  private static List<Resolver> resolvers(List<Generation> generations) {
    List<JarClasses> jars =
        generations.isEmpty()
            ? List.of(new JarClasses(List.of()))
            : generations.stream().map(g -> new JarClasses(Libraries.classPath(g))).toList();
    List<Resolver> resolvers = new ArrayList<>();
    for (JdkClasses jdk : JDKS) {
      jars.forEach(classPath -> resolvers.add(new Resolver(List.of(classPath, jdk))));
    }
    return resolvers;
  }

  private static boolean speaksOfNewerJdk(Library library) {
    return library.artifacts().getOrDefault("jdk", List.of()).stream()
        .anyMatch(version -> Integer.parseInt(version) > NEWEST_JDK);
  }

  private static List<String> problems(Library library, List<Resolver> resolvers) {
    List<String> problems = new ArrayList<>();
    for (String name : library.packages()) {
      best(resolvers, resolver -> resolver.problemOfPackage(name))
          .ifPresent(problem -> problems.add(library.name() + ".yaml: packages: " + problem));
    }
    for (Fact fact : library.facts()) {
      for (MethodPattern pattern : Mentions.patterns(fact)) {
        best(resolvers, resolver -> resolver.problem(pattern))
            .ifPresent(problem -> problems.add(pattern.source() + ": " + problem));
      }
      for (String type : Mentions.types(fact)) {
        best(resolvers, resolver -> resolver.problem(type))
            .ifPresent(problem -> problems.add(fact.source() + ": " + problem));
      }
    }
    return problems;
  }

  /** No problem where one resolver has none; else that of the last. */
  private static Optional<String> best(
      List<Resolver> resolvers, Function<Resolver, Optional<String>> question) {
    Optional<String> problem = Optional.empty();
    for (Resolver resolver : resolvers) {
      problem = question.apply(resolver);
      if (problem.isEmpty()) {
        return problem;
      }
    }
    return problem;
  }
}
