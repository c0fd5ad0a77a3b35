import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Build step: writes the classes of Java 5 in the jar, picocli's, as classes of Java 8.
 *
 * <p>Only the form changes: they get the stack maps that old classes lack. Java verifies them more
 * quickly so, and Java 17 takes no older ones into the archive that the launcher keeps.
 */
public final class ModernizeJar {
  /** Where the version stands in a class file. */
  private static final int VERSION = 6;

  /** A class file's name. */
  private static final String CLASS = ".class";

  private ModernizeJar() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path modern = jar.resolveSibling(jar.getFileName() + ".modern");
    URL[] path = {jar.toUri().toURL()};
    try (ZipFile in = new ZipFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
        OutputStream file = Files.newOutputStream(modern);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] content = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(CLASS) ? modern(content, loader) : content);
        out.closeEntry();
      }
    }
    Files.move(modern, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] modern(byte[] content, ClassLoader loader) {
    ClassReader reader = new ClassReader(content);
    if (reader.readShort(VERSION) >= Opcodes.V1_8) {
      return content;
    }
    ClassWriter writer = new Frames(loader);
    reader.accept(new ToJava8(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Says that a class is one of Java 8. */
  private static final class ToJava8 extends ClassVisitor {
    ToJava8(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
    }
  }

  /** Computes stack maps; types are looked up in the jar. */
  private static final class Frames extends ClassWriter {
    private final ClassLoader loader;

    Frames(ClassLoader loader) {
      super(COMPUTE_FRAMES);
      this.loader = loader;
    }

    @Override
    protected ClassLoader getClassLoader() {
      return loader;
    }
  }
}
