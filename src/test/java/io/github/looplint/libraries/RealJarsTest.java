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
 * Everything that the catalogue mentions is really there, in at least one generation of the library: a typo is a failure, with
 * the line where it stands.
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
    // The first class path that is missing throws, with its reason.
    List<Resolver> resolvers =
        generations.stream()
            .map(generation -> resolver(Libraries.classPath(generation)))
            .toList();
    List<String> problems = problems(library, resolvers.isEmpty() ? List.of(resolver(List.of())) : resolvers);
    if (speaksOfNewerJdk(library)) {
      problems.forEach(problem -> reporter.publishEntry("not checked, no newer JDK here", problem));
      return;
    }
    assertThat(problems).isEmpty();
  }

  private static Resolver resolver(List<java.nio.file.Path> classPath) {
    List<ClassSource> sources = new ArrayList<>();
    sources.add(new JarClasses(classPath));
    sources.addAll(JDKS);
    return new Resolver(sources);
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

  /** No problem where one generation has none; else that of the newest. */
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
