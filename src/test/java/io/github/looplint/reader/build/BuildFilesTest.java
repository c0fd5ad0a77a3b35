package io.github.looplint.reader.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.ModuleFacts;
import io.github.looplint.model.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module is built against is read from its build file, and from those it refers to. */
final class BuildFilesTest {
  @TempDir Path folder;

  private final List<ReadProblem> problems = new ArrayList<>();

  @Test
  void pomsInheritFromTheirParentsAndKnowEachOther() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <groupId>org.acme</groupId><artifactId>all</artifactId>
          <properties><web>spring-webflux</web></properties>
          <dependencies>
            <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
          </dependencies>
          <dependencyManagement><dependencies>
            <dependency><groupId>managed</groupId><artifactId>only</artifactId></dependency>
          </dependencies></dependencyManagement>
          <profiles><profile><dependencies>
            <dependency><groupId>in.a</groupId><artifactId>profile</artifactId></dependency>
          </dependencies></profile></profiles>
        </project>
        """);
    write(
        "app/pom.xml",
        """
        <?xml version="1.0"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <parent><groupId>org.acme</groupId><artifactId>all</artifactId></parent>
          <artifactId>app</artifactId>
          <dependencies>
            <dependency>
              <groupId>${project.groupId}</groupId><artifactId>core</artifactId>
              <exclusions><exclusion>
                <groupId>left</groupId><artifactId>out</artifactId>
              </exclusion></exclusions>
            </dependency>
            <dependency><groupId>org.junit</groupId><artifactId>x</artifactId><scope>test</scope></dependency>
          </dependencies>
        </project>
        """);
    write(
        "core/pom.xml",
        """
        <project>
          <parent><groupId>org.acme</groupId><artifactId>all</artifactId></parent>
          <artifactId>core</artifactId>
          <dependencies>
            <dependency><groupId>org.springframework</groupId><artifactId>${web}</artifactId></dependency>
          </dependencies>
        </project>
        """);

    assertThat(read("app", "core"))
        .containsExactly(
            module("app", List.of("org.acme:core", "org.slf4j:slf4j-api"), "core"),
            module("core", List.of("org.slf4j:slf4j-api", "org.springframework:spring-webflux")));
    assertThat(problems).isEmpty();
  }

  @Test
  void gradleScriptsInTheirUsualNotations() throws IOException {
    write(
        "settings.gradle",
        "include 'app', 'core'\nproject(':moved').projectDir = file('else/where')");
    write(
        "gradle/libs.versions.toml",
        """
        [versions]
        spring = "6" # not a library
        [libraries]
        spring-webflux = { module = "org.springframework:spring-webflux", version.ref = "spring" }
        slf4j_api = "org.slf4j:slf4j-api:2.0"
        split = { group = "g", name = "n" }
        [bundles]
        both = [
          "slf4j-api", # with a comment
          "split",
        ]
        """);
    write("build.gradle", "subprojects { dependencies { implementation 'for:all:1' } }");
    write(
        "app/build.gradle",
        """
        plugins { id 'acme.web' }
        buildscript { dependencies { implementation 'of.the:build:1' } }
        dependencies {
            // implementation 'in.a:comment:1'
            implementation platform('org.acme:versions:1')
            implementation 'one:a:1', 'two:b:1'
            api group: 'named', name: 'c', version: '1'
            compileOnly libs.spring.webflux
            runtimeOnly(libs.bundles.both) { exclude group: 'left' }
            implementation libs.no.such
            implementation project(':core'), project(path: ':moved')
            testImplementation 'only:tests:1'
            annotationProcessor "no:code:1"
            constraints { implementation 'only:version:1' }
        }
        """);
    write("buildSrc/src/main/groovy/acme.web.gradle", "dependencies { api 'by:convention:1' }");
    write(
        "core/build.gradle.kts",
        "dependencies { \"api\"(projects.webApi)\n add(\"api\", \"k:t:1\") }");

    assertThat(read("app"))
        .containsExactly(
            module(
                "app",
                List.of(
                    "?:no-such",
                    "by:convention",
                    "for:all",
                    "g:n",
                    "named:c",
                    "one:a",
                    "org.slf4j:slf4j-api",
                    "org.springframework:spring-webflux",
                    "two:b"),
                "core",
                "else/where"),
            module("core", List.of("for:all", "k:t"), "web-api"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<project>",
        "<project></wrong>",
        "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><project>&e;</project>",
        "\u0000\u0001"
      })
  void aBrokenPomIsOneProblem(String text) throws IOException {
    write("pom.xml", text);
    assertThat(read("")).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).doesNotContain("\n").doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}}}{{{",
        "dependencies {",
        "dependencies { implementation '",
        "/* dependencies",
        "a\\",
        "'''",
        "}"
      })
  void aBrokenScriptSaysNothing(String text) throws IOException {
    write("build.gradle", text);
    assertThat(read("")).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void parentsThatAreTheirOwnParentsEnd() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <parent><groupId>g</groupId><artifactId>a</artifactId>
            <relativePath>pom.xml</relativePath></parent>
          <artifactId>a</artifactId>
          <properties><x>${x}</x></properties>
          <dependencies><dependency><groupId>${x}</groupId><artifactId>b</artifactId></dependency>
          </dependencies>
        </project>
        """);
    assertThat(read("")).containsExactly(module("", List.of("${x}:b")));
  }

  private List<ModuleFacts> read(String... modules) {
    Map<String, Path> folders = new TreeMap<>();
    for (String module : modules) {
      folders.put(module, folder.resolve(module).normalize());
    }
    return BuildFiles.read(
        folders, path -> folder.relativize(path).toString().replace('\\', '/'), problems::add);
  }

  private static ModuleFacts module(String path, List<String> dependencies, String... others) {
    return new ModuleFacts(path, new java.util.TreeSet<>(dependencies), java.util.Set.of(others));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
