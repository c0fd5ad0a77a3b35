package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.looplint.model.MethodRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the catalogue answers. */
final class CatalogueTest {
  private static final Rule SLEEP = new Rule("blocking-sleep", Severity.ERROR, "", "");
  private static final List<String> OWNERS = List.of("a.b.Sub", "a.b.Super", "java.lang.Object");

  @Test
  void answersTheMostSpecificFactFirst() {
    Catalogue catalogue =
        barriers(
            "java.lang.Object#wait(long)",
            "a.**#*(**)",
            "a.b.*#wait(**)",
            "a.b.Super#wait(long)",
            "a.b.Sub#w*(**)",
            "a.b.Sub#w*(long)",
            "a.b.Sub#wait(**)",
            "a.b.Sub#wait(*,**)",
            "a.b.Sub#wait(long,**)",
            "a.b.Sub#wait(*)",
            "a.b.Sub#wait(long)");

    assertThat(matching(catalogue, "wait", "long"))
        .containsExactly(
            "a.b.Sub#wait(long)",
            "a.b.Sub#wait(*)",
            "a.b.Sub#wait(long,**)",
            "a.b.Sub#wait(*,**)",
            "a.b.Sub#wait(**)",
            "a.b.Sub#w*(long)",
            "a.b.Sub#w*(**)",
            "a.b.*#wait(**)",
            "a.**#*(**)",
            "a.b.Super#wait(long)",
            "java.lang.Object#wait(long)");
  }

  @Test
  void keepsTheOrderOfTheCatalogueAmongEquals() {
    Catalogue catalogue =
        Catalogue.of(List.of(), List.of(SLEEP))
            .with("y.yaml", library("y", "barriers:\n  - {methods: [\"a.b.Sub#c(**)\"]}\n"))
            .with(
                "x.yaml",
                library(
                    "x",
                    """
                    barriers:
                      - {methods: ["a.b.Sub#c(**)"]}
                      - {methods: ["a.b.Sub#c(**)"]}
                    """));

    assertThat(catalogue.libraries()).extracting(Library::name).containsExactly("x", "y");
    assertThat(
            catalogue.matching(BarrierFact.class, new MethodRef("a.b.Sub", "c", List.of()), OWNERS))
        .extracting(fact -> fact.source().toString())
        .containsExactly("x.yaml:4:5", "x.yaml:5:5", "y.yaml:4:5")
        .hasSameSizeAs(catalogue.facts(BarrierFact.class));
  }

  @Test
  void answersAFactOnceByItsBestPattern() {
    Catalogue catalogue = barriers("a.b.Super#c()", "a.b.*#c()\", \"a.b.Sub#c()");

    assertThat(matching(catalogue, "c")).containsExactly("a.b.*#c(), a.b.Sub#c()", "a.b.Super#c()");
  }

  @Test
  void leavesOutWhatDoesNotFit() {
    Catalogue catalogue =
        barriers(
            "a.b.Sub#c(int)", "a.b.Sub#d()", "a.b.Other#c(**)", "a.c.**#c(**)", "a.b.Sub#cc*(**)");

    assertThat(matching(catalogue, "c", "long")).isEmpty();
    assertThat(matching(catalogue, "c", "?")).containsExactly("a.b.Sub#c(int)");
    assertThat(matching(catalogue, "unheardOf")).isEmpty();
  }

  @Test
  void leavesOutWhatAFactExcepts() {
    Catalogue catalogue =
        with(
            "blocking:\n  - {rule: blocking-sleep, methods: [\"a.b.Super#*(**)\"],"
                + " except: [\"a.b.Sub#c()\", \"a.b.Super#get*(**)\"], instead: no}\n");

    assertThat(catalogue.matching(BlockingFact.class, ref("c"), OWNERS)).isEmpty();
    assertThat(catalogue.matching(BlockingFact.class, ref("getIt"), OWNERS)).isEmpty();
    assertThat(catalogue.matching(BlockingFact.class, ref("c", "int"), OWNERS)).hasSize(1);
    assertThat(
            catalogue.matching(
                BlockingFact.class, ref("c"), List.of("a.b.Super", "java.lang.Object")))
        .hasSize(1);
  }

  @Test
  void answersOnlyTheKindThatIsAskedFor() {
    Catalogue catalogue =
        with("entryPoints:\n  - {overrides: [\"a.b.Super#c(**)\"], runs: event-loop, why: w}\n");

    assertThat(catalogue.matching(EntryPointFact.class, ref("c"), OWNERS)).hasSize(1);
    assertThat(catalogue.matching(CallbackFact.class, ref("c"), OWNERS)).isEmpty();
    assertThat(catalogue.matching(ExecutorFact.class, ref("c"), OWNERS)).isEmpty();
    assertThat(catalogue.facts(EntryPointFact.class)).hasSize(1);
    assertThat(catalogue.facts(CallbackFact.class)).isEmpty();
  }

  @Test
  void knowsTheLibraryOfAFact() {
    Catalogue catalogue = barriers("a.B#c()");
    Fact fact = catalogue.facts(BarrierFact.class).get(0);

    assertThat(catalogue.libraryOf(fact).name()).isEqualTo("x");
    assertThatThrownBy(() -> barriers("a.B#c()").libraryOf(fact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not of this catalogue: x.yaml:4:5");
  }

  private static Catalogue barriers(String... patterns) {
    StringBuilder text = new StringBuilder("barriers:\n");
    for (String pattern : patterns) {
      text.append("  - {methods: [\"").append(pattern).append("\"]}\n");
    }
    return with(text.toString());
  }

  private static Catalogue with(String facts) {
    return Catalogue.of(List.of(), List.of(SLEEP)).with("x.yaml", library("x", facts));
  }

  private static String library(String name, String facts) {
    return "library: " + name + "\nartifacts: {jdk: [17]}\n" + facts;
  }

  private static MethodRef ref(String name, String... parameters) {
    return new MethodRef("a.b.Sub", name, List.of(parameters));
  }

  /** The patterns of the barriers that match, as written. */
  private static List<String> matching(Catalogue catalogue, String name, String... parameters) {
    return catalogue.matching(BarrierFact.class, ref(name, parameters), OWNERS).stream()
        .map(fact -> fact.methods().toString().replaceAll("^\\[|\\]$", ""))
        .toList();
  }
}
