package io.github.looplint.reader.types;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts that lie beside this class.
 *
 * <p>Out of a jar they are read directly: the class loader's way leads through URLs, and to go it
 * for the first time takes longer than all reading. That way is left for where there is no jar, or
 * one in a jar.
 */
final class BundledParts implements SignatureIndex.Parts {
  private static final String FOLDER = "looplint/signatures/";

  private final @Nullable JarFolder folder;

  BundledParts() {
    Optional<File> jar = jar();
    try {
      folder = jar.isPresent() ? JarFolder.open(jar.get(), FOLDER) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(int number) {
    String name = number + ".bin";
    try {
      return folder != null && folder.contains(name) ? folder.read(name) : fromClassPath(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fromClassPath(String name) throws IOException {
    try (InputStream in = SignatureIndex.class.getResourceAsStream("/" + FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + FOLDER + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** The jar that this class is from, if it is a file. */
  private static Optional<File> jar() {
    CodeSource source = BundledParts.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      return Optional.empty();
    }
    try {
      URI uri = location.toURI();
      // One with a host is a network drive's, and no File can be made of it.
      File file = uri.getAuthority() == null ? new File(uri) : null;
      return file != null && file.isFile() ? Optional.of(file) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
