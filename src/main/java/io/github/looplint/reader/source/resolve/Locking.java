package io.github.looplint.reader.source.resolve;

/**
 * The JDK's explicit locks: held from {@code lock()} to {@code unlock()}, in the order of the text.
 */
final class Locking {
  private static final String LOCK = "java.util.concurrent.locks.Lock";

  private Locking() {}

  static void note(Calls.Receiver receiver, String method, Generics generics, Frame frame) {
    boolean acquires = method.equals("lock") || method.equals("lockInterruptibly");
    boolean releases = method.equals("unlock");
    if ((acquires || releases) && generics.isSubtype(receiver.type().erased(), LOCK)) {
      if (acquires) {
        frame.lock(receiver.value());
      } else {
        frame.unlock(receiver.value());
      }
    }
  }
}
