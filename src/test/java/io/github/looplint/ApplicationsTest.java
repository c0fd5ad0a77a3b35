package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which modules' handlers must not wait. */
final class ApplicationsTest {
  private static final String FLUX = "org.springframework.boot:spring-boot-starter-webflux";
  private static final String MVC = "org.springframework.boot:spring-boot-starter-web";

  @TempDir Path folder;

  @BeforeEach
  void root() throws IOException {
    write("settings.gradle", "");
  }

  @Test
  void theBuildFileDecides() throws IOException {
    module("flux", FLUX, "");
    module("mvc", MVC, "");
    module("both", MVC + ":1', '" + FLUX, "");
    module("none", "org.slf4j:slf4j-api", "");

    ScanResult result = scan();

    assertThat(found(result)).containsExactly("flux/Orders.java");
    assertThat(result.summary().remarks())
        .anySatisfy(
            remark -> assertThat(remark).contains("none").contains("1 handler is not judged"));
  }

  @Test
  void aLibraryIsJudgedByTheApplicationsThatUseIt() throws IOException {
    module("lib", "org.slf4j:slf4j-api", "");
    write(
        "app/build.gradle",
        "dependencies { implementation project(':lib')\n api '" + FLUX + ":1' }");
    assertThat(found(scan())).containsExactly("lib/Orders.java");

    write(
        "other/build.gradle",
        "dependencies { implementation project(':lib')\n api '" + MVC + ":1' }");
    assertThat(found(scan())).isEmpty();
  }

  @Test
  void anApplicationIsJudgedWithTheModulesThatItUses() throws IOException {
    write("web/build.gradle", "dependencies { api '" + FLUX + ":1' }");
    write("app/build.gradle", "dependencies { implementation project(':web') }");
    write("app/Orders.java", handler("app", ""));
    assertThat(found(scan())).containsExactly("app/Orders.java");
  }

  @Test
  void elseImportsDecide() throws IOException {
    write("flux/build.gradle", "");
    write("flux/Orders.java", handler("flux", "import org.springframework.web.server.WebFilter;"));
    write("mvc/build.gradle", "");
    write("mvc/Orders.java", handler("mvc", "import jakarta.servlet.http.HttpServletRequest;"));
    assertThat(found(scan())).containsExactly("flux/Orders.java");
  }

  @Test
  void whereBuildFileAndImportsDisagreeNothingIsDecided() throws IOException {
    module("odd", FLUX, "import org.springframework.web.servlet.HandlerInterceptor;");
    assertThat(found(scan())).isEmpty();
  }

  private void module(String name, String dependency, String imports) throws IOException {
    write(name + "/build.gradle", "dependencies { implementation '" + dependency + ":1' }");
    write(name + "/Orders.java", handler(name, imports));
  }

  private static String handler(String name, String imports) {
    return """
    package %s;
    import org.springframework.web.bind.annotation.*;
    %s
    @RestController
    class Orders {
      @GetMapping("/")
      String all() throws InterruptedException {
        Thread.sleep(1);
        return "";
      }
    }
    """
        .formatted(name, imports);
  }

  private ScanResult scan() {
    return Looplint.scan(
        new ScanRequest(List.of(folder), folder, 1, Confidence.LIKELY, Severity.INFO),
        SourceReader.Progress.NONE);
  }

  private static Set<String> found(ScanResult result) {
    Set<String> files = new TreeSet<>();
    result.findings().forEach(finding -> files.add(finding.location().file()));
    return files;
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
