package io.github.looplint;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.looplint.reader.SourceReader;
import org.junit.jupiter.api.Test;

/** The layers, as a rule that is run. */
@AnalyzeClasses(
    packages = {"io.github.looplint", "com.github.javaparser"},
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
final class ArchitectureTest {
  private static final String BASE = "io.github.looplint";

  /** Each package may use those below it, as the package table of the design says. */
  @ArchTest
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

  @ArchTest
  static final ArchRule ONLY_ITS_READER_KNOWS_THE_PARSER =
      noClasses()
          .that()
          .resideInAPackage(BASE + "..")
          .and()
          .resideOutsideOfPackage(BASE + ".reader.source..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.github.javaparser.."));

  @ArchTest
  static final ArchRule ONLY_ITS_READER_KNOWS_CLASS_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".reader.bytecode..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.objectweb.asm.."));

  @ArchTest
  static final ArchRule ONLY_THE_CATALOGUE_READS_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".catalogue..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.snakeyaml.."));

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_USES_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
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

  @ArchTest
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

  /** Were the classes not found, every rule above would hold. */
  @ArchTest
  static void theRulesSeeTheProject(JavaClasses classes) {
    assertThat(classes.size()).isGreaterThan(80);
    assertThat(classes.contain(BASE + ".cli.Main")).isTrue();
  }

  /** Were they not checked at all, nobody would know. */
  @Test
  void aBrokenRuleFails() {
    JavaClasses own = new ClassFileImporter().importClasses(Breaks.class);
    assertThatThrownBy(() -> ONLY_MAIN_EXITS.check(own)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ONLY_DOORS_PRINT.check(own)).isInstanceOf(AssertionError.class);
  }

  /** What must not be. */
  private static final class Breaks {
    static void now() {
      System.out.println();
      System.exit(1);
    }
  }
}
