package io.github.looplint;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.looplint.reader.SourceReader;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The layers, as rules that are run: by Jupiter, because Surefire passes over ArchUnit's own engine
 * without a word.
 */
final class ArchitectureTest {
  private static final String BASE = "io.github.looplint";

  /** Each package may use those below it, as the package table of the design says. */
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(BASE + "..")
          .withOptionalLayers(true)
          .layer("model")
          .definedBy(BASE + ".model..")
          .layer("catalogue")
          .definedBy(BASE + ".catalogue..")
          .layer("reader")
          .definedBy(BASE + ".reader..")
          .layer("analysis")
          .definedBy(BASE + ".analysis..")
          .layer("report")
          .definedBy(BASE + ".report..")
          .layer("root")
          .definedBy(BASE)
          .layer("doors")
          .definedBy(BASE + ".cli..", BASE + ".maven..", BASE + ".archunit..")
          .whereLayer("doors")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("root")
          .mayOnlyBeAccessedByLayers("doors")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("root", "doors")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("report", "root", "doors")
          .whereLayer("reader")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("catalogue")
          .mayOnlyBeAccessedByLayers("analysis", "report", "root", "doors")
          // A door listens to the reader's progress, and knows nothing else of it.
          .ignoreDependency(alwaysTrue(), type(SourceReader.Progress.class))
          // A bad configuration is the user's mistake, wherever it is found.
          .ignoreDependency(alwaysTrue(), type(UsageException.class));

  static final ArchRule ONLY_ITS_READER_KNOWS_THE_PARSER =
      noClasses()
          .that()
          .resideInAPackage(BASE + "..")
          .and()
          .resideOutsideOfPackage(BASE + ".reader.source..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.github.javaparser.."));

  static final ArchRule ONLY_ITS_READER_KNOWS_CLASS_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".reader.bytecode..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.objectweb.asm.."));

  static final ArchRule ONLY_THE_CATALOGUE_READS_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".catalogue..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.snakeyaml.."));

  static final ArchRule ONLY_THE_COMMAND_LINE_USES_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  static final ArchRule ONLY_MAIN_EXITS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(BASE + ".cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  static final ArchRule ONLY_DOORS_PRINT =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .importUrl(Looplint.class.getProtectionDomain().getCodeSource().getLocation());

  @TestFactory
  Stream<DynamicTest> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> dynamicTest(field.getName(), () -> rule(field).check(PROJECT)));
  }

  /** Were the classes not found, every rule would hold. */
  @Test
  void theRulesSeeTheProject() {
    assertThat(PROJECT.size()).isGreaterThan(80);
    assertThat(PROJECT.contain(BASE + ".cli.Main")).isTrue();
    assertThat(rules()).hasSize(7);
  }

  /** Were they not checked at all, nobody would know. */
  @Test
  void aBrokenRuleFails() {
    JavaClasses own = new ClassFileImporter().importClasses(Breaks.class);
    assertThatThrownBy(() -> ONLY_MAIN_EXITS.check(own)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ONLY_DOORS_PRINT.check(own)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }

  /** What must not be. */
  private static final class Breaks {
    @SuppressWarnings("UnusedMethod") // only looked at
    static void now() {
      System.out.println();
      System.exit(1);
    }
  }
}
