package io.github.looplint.reader.types;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts that lie beside this class.
 *
 * <p>Out of a jar they are read as what it is, a zip file: the class loader's way leads through
 * URLs, and to go it for the first time takes longer than all reading.
 */
final class BundledParts implements SignatureIndex.Parts {
  private static final String FOLDER = "looplint/signatures/";

  private final @Nullable File jar = jar();

  @Override
  public byte[] read(int number) {
    String name = FOLDER + number + ".bin";
    try {
      if (jar != null) {
        // Opened anew for each part, which is cheap while the class loader has it open.
        try (ZipFile zip = new ZipFile(jar)) {
          ZipEntry entry = zip.getEntry(name);
          if (entry != null) {
            return read(zip, entry);
          }
        }
      }
      return fromClassPath(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    byte[] part = new byte[(int) entry.getSize()];
    try (InputStream in = zip.getInputStream(entry)) {
      int length = in.readNBytes(part, 0, part.length);
      return length == part.length ? part : Arrays.copyOf(part, length);
    }
  }

  private static byte[] fromClassPath(String name) throws IOException {
    try (InputStream in = SignatureIndex.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** The jar that this class is from, if it is from a jar that is a file. */
  private static @Nullable File jar() {
    CodeSource source = BundledParts.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      return null;
    }
    try {
      URI uri = location.toURI();
      // One with a host is a network drive's, and no File can be made of it.
      File file = uri.getAuthority() == null ? new File(uri) : null;
      return file != null && file.isFile() ? file : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
