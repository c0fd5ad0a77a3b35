package io.github.looplint.reader.bytecode;

import io.github.looplint.reader.types.ClassSignature;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/**
 * Reads what a class file declares to others: the input of the signature index and of class paths.
 */
public final class ClassFileSignatures {
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
    SignatureCollector collector = new SignatureCollector();
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
      // broken, and hands out null
      // for a name that is not there.
      return Optional.empty();
    }
  }
}
