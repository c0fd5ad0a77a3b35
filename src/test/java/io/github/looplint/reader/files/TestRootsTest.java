package io.github.looplint.reader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestRootsTest {
  @ParameterizedTest
  @CsvSource({
    "src/test/java/a/A.java, true",
    "m/src/test/kotlin/A.java, true",
    "src/test/A.java, true",
    "src/integrationTest/java/A.java, true",
    "src/testFixtures/java/A.java, true",
    "src/it-test/java/A.java, true",
    "src/acceptance-tests/java/A.java, true",
    "src/testsuite/java/A.java, true",
    "m/test/java/A.java, true",
    "target/generated-test-sources/x/A.java, true",
    "build/generated/sources/annotationProcessor/java/test/A.java, true",
    "build/generated/sources/x/java/integrationTest/A.java, true",
    "src/main/java/a/A.java, false",
    "src/main/java/a/test/A.java, false",
    "src/main/java/src/A.java, false",
    "src/jmh/java/A.java, false",
    "src/latest/java/A.java, false",
    "src/contest/java/A.java, false",
    "src/test.java, false",
    "src/testing/A.java, false",
    "test/A.java, false",
    "testsuite/src/main/java/A.java, false",
    "integration-tests/src/main/java/A.java, false",
    "target/generated-sources/test/A.java, false",
    "build/generated/sources/annotationProcessor/java/main/A.java, false",
    "java/test/A.java, false",
  })
  void areKnownByTheirFolders(String path, boolean test) {
    assertThat(TestRoots.contain(List.of(path.split("/")))).isEqualTo(test);
  }
}
