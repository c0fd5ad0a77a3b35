package io.github.looplint.reader.bytecode;

import io.github.looplint.reader.types.ClassSignature;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Reads what a class file declares to others: the input of the signature index and of class paths.
 */
public final class ClassFileSignatures {
  private static final int MAJOR = 6;
  private static final int NEWEST = Opcodes.V28;

  private ClassFileSignatures() {}

  /**
   * Reads one class file. Members are those that are public or protected, without what the compiler
   * added; an inner class's constructor is without the outer instance, as it is called in source
   * code.
   *
   * @param classFile the bytes, of whatever origin
   * @return what the class declares; empty for bytes that are no readable class file, and for those
   *     that declare no type (modules) or one that no source can name (synthetic ones)
   */
  public static Optional<ClassSignature> read(byte[] classFile) {
    try {
      return read(classFile, new SignatureCollector(false));
    } catch (BrokenClassFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads one class file, package-private members too. One of a newer Java than is known is read as
   * if it were known: what it declares has hardly changed in all those years.
   *
   * @return empty where it declares no type that a source can name
   * @throws BrokenClassFileException when the bytes are no readable class file
   */
  public static Optional<ClassSignature> readAll(byte[] classFile) throws BrokenClassFileException {
    return read(known(classFile), new SignatureCollector(true));
  }

  private static Optional<ClassSignature> read(byte[] classFile, SignatureCollector collector)
      throws BrokenClassFileException {
    try {
      new ClassReader(classFile)
          .accept(
              collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return collector.signature();
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | NullPointerException e) {
      // ASM verifies nothing: it runs into the first three when a constant pool or an attribute is
      // broken, and hands out null for a name that is not there.
      throw new BrokenClassFileException(e);
    }
  }

  private static byte[] known(byte[] classFile) {
    if (classFile.length < MAJOR + 2
        || ((classFile[MAJOR] & 0xff) << 8 | (classFile[MAJOR + 1] & 0xff)) <= NEWEST) {
      return classFile;
    }
    byte[] copy = classFile.clone();
    copy[MAJOR] = 0;
    copy[MAJOR + 1] = NEWEST;
    return copy;
  }
}
