import io.github.looplint.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Build step: checks the rules and the catalogue, and packs them for a quick start.
 *
 * <p>Parsing YAML takes longer than all else in a small scan. The packed form is made anew with
 * each build and read from a jar only; elsewhere the files themselves are.
 */
public final class PackCatalogue {
  private PackCatalogue() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1], "looplint", "catalogue.bin");
    Files.createDirectories(target.getParent());
    Files.write(target, Catalogue.pack(Path.of(arguments[0])));
  }
}
