package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.looplint.model.MethodRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a jar carries is what the files say. */
final class PackedCatalogueTest {
  private static final Path RULES = Path.of("rules");
  private static final Catalogue LOADED = Catalogue.load(RULES);

  @Test
  void saysWhatTheFilesSay() {
    Catalogue packed = packed();

    assertThat(packed.rules()).isNotEmpty().isEqualTo(LOADED.rules());
    assertThat(packed.libraries()).hasSameSizeAs(LOADED.libraries());
    for (int i = 0; i < packed.libraries().size(); i++) {
      Library library = packed.libraries().get(i);
      assertThat(library.facts()).containsExactlyElementsOf(LOADED.libraries().get(i).facts());
      assertThat(library).isEqualTo(LOADED.libraries().get(i));
    }
  }

  /** In the order of the files' end, so that nothing is known of a fact when it is asked for. */
  @Test
  void findsWhatTheFilesSay() {
    Catalogue packed = packed();
    List<Library> libraries = new ArrayList<>(LOADED.libraries());
    Collections.reverse(libraries);
    for (Library library : libraries) {
      for (Fact fact : library.facts()) {
        for (MethodPattern pattern : fact.methods()) {
          MethodRef method = MethodRef.ofArity(pattern.owner(), pattern.name(), 1);
          List<String> owners = List.of(pattern.owner(), "java.util.concurrent.Future");
          assertThat(packed.matching(fact.getClass(), method, owners))
              .isEqualTo(LOADED.matching(fact.getClass(), method, owners));
          assertThat(packed.names(fact.getClass(), pattern.name()))
              .isEqualTo(LOADED.names(fact.getClass(), pattern.name()));
        }
      }
    }
  }

  @Test
  void namesNoMethodThatNoFactNames() {
    assertThat(packed().names(BlockingFact.class, "sleep")).isTrue();
    assertThat(packed().names(BlockingFact.class, "slept")).isFalse();
    assertThat(packed().names(ExecutorFact.class, "sleep")).isFalse();
  }

  @Test
  void knowsTheLibraryOfAFact() {
    Catalogue packed = packed();

    for (Library library : packed.libraries()) {
      for (Fact fact : library.facts()) {
        assertThat(packed.libraryOf(fact)).isSameAs(library);
      }
    }
  }

  @Test
  void takesAUsersFileToo() {
    String own = "library: own\nartifacts: {jdk: [17]}\nbarriers:\n  - {methods: [\"a.B#c()\"]}\n";

    Catalogue packed = packed().with("own.yaml", own);

    MethodRef method = MethodRef.ofArity("a.B", "c", 0);
    assertThat(packed.matching(BarrierFact.class, method, List.of("a.B"))).hasSize(1);
    assertThat(packed.libraries()).isEqualTo(LOADED.with("own.yaml", own).libraries());
  }

  @Test
  void isMadeTheSameEachTime() {
    assertThat(Catalogue.pack(RULES)).isEqualTo(Catalogue.pack(RULES));
  }

  /** Where the build has packed at all: an IDE hardly does, and reads the files. */
  @Test
  void isWhatTheBuildPutsIntoTheJar() throws IOException {
    Path built = Path.of("target/classes/looplint/catalogue.bin");
    assumeThat(built).exists();

    assertThat(Files.readAllBytes(built)).isEqualTo(Catalogue.pack(RULES));
  }

  private static Catalogue packed() {
    return PackedCatalogue.read(Catalogue.pack(RULES));
  }
}
