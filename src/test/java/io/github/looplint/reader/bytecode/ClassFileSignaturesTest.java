package io.github.looplint.reader.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ClassFileSignaturesTest {
  @Test
  void aClassWithoutGenerics() {
    ClassSignature type = read(Plain.class);
    assertThat(type.name()).isEqualTo(Plain.class.getName());
    assertThat(type.kind()).isEqualTo(TypeFacts.Kind.CLASS);
    assertThat(type.modifiers()).containsExactlyInAnyOrder(Modifier.PROTECTED, Modifier.STATIC);
    assertThat(type.superclass()).contains(TypeRef.OBJECT);
    assertThat(type.annotations()).isEmpty();
    assertThat(type.fields())
        .containsExactly(
            new FieldSignature(
                "counts",
                Set.of(Modifier.PUBLIC, Modifier.VOLATILE),
                new TypeRef.ArrayType(new TypeRef.ArrayType(new TypeRef.Primitive("int")))));
    assertThat(type.methods())
        .extracting(MethodSignature::name)
        .containsExactlyInAnyOrder("<init>", "join", "lock");
    MethodSignature join = method(type, "join");
    assertThat(join.varargs()).isTrue();
    assertThat(join.parameters())
        .containsExactly(TypeRef.STRING, new TypeRef.ArrayType(TypeRef.STRING));
    assertThat(join.returns()).isEqualTo(TypeRef.VOID);
    assertThat(join.annotations()).containsExactly(Blocking.class.getName());
    assertThat(method(type, "lock").modifiers())
        .containsExactlyInAnyOrder(
            Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL, Modifier.SYNCHRONIZED);
  }

  @Test
  void genericsAreKept() {
    ClassSignature type = read(Generic.class);
    TypeRef k = new TypeRef.Variable("K");
    TypeRef comparable =
        new TypeRef.ClassType(
            "java.lang.Comparable", List.of(new TypeRef.Wildcard(true, Optional.of(k))));
    assertThat(type.typeParameters())
        .containsExactly(
            new TypeParameter("K", List.of(TypeRef.OBJECT, comparable)),
            new TypeParameter("V", List.of()));
    assertThat(type.superclass().orElseThrow()).hasToString("java.lang.Object");
    assertThat(type.interfaces())
        .containsExactly(
            new TypeRef.ClassType(
                "java.util.function.Supplier", List.of(new TypeRef.ArrayType(k))));

    MethodSignature entries = method(type, "entries");
    TypeRef unbounded = new TypeRef.Wildcard(false, Optional.empty());
    TypeRef v = new TypeRef.Variable("V");
    assertThat(entries.returns())
        .isEqualTo(new TypeRef.ClassType("java.util.Map$Entry", List.of(unbounded, v)));
    assertThat(entries.typeParameters())
        .containsExactly(
            new TypeParameter(
                "E", List.of(new TypeRef.ClassType("java.lang.Exception", List.of()))));
    assertThat(entries.parameters())
        .containsExactly(
            new TypeRef.ClassType(
                "java.util.concurrent.Callable",
                List.of(new TypeRef.Wildcard(false, Optional.of(v)))));
  }

  @Test
  void anInnerTypeOfAGenericOneIsNamedByItsBinaryName() {
    MethodSignature inner = method(read(Generic.class), "inner");
    assertThat(inner.returns())
        .isEqualTo(new TypeRef.ClassType(Generic.Inner.class.getName(), List.of(TypeRef.STRING)));
  }

  @Test
  void anInnerClassesConstructorIsWithoutItsOuterInstance() {
    List<List<TypeRef>> parameters =
        read(Generic.Inner.class).methods().stream()
            .filter(method -> method.name().equals("<init>"))
            .map(MethodSignature::parameters)
            .toList();
    assertThat(parameters)
        .containsExactlyInAnyOrder(
            List.of(new TypeRef.Primitive("int")), List.of(new TypeRef.Variable("T")));
  }

  @Test
  void bridgesAndPrivateMembersAreLeftOut() {
    assertThat(read(Generic.class).methods())
        .extracting(MethodSignature::name)
        .containsExactlyInAnyOrder("<init>", "get", "entries", "inner");
  }

  @Test
  void anInterfacesInstanceMethodWithABodyIsADefaultMethod() {
    ClassSignature type = read(Functional.class);
    assertThat(type.kind()).isEqualTo(TypeFacts.Kind.INTERFACE);
    assertThat(type.superclass()).isEmpty();
    assertThat(type.annotations()).containsExactly("java.lang.FunctionalInterface");
    assertThat(method(type, "run").modifiers())
        .containsExactlyInAnyOrder(Modifier.PUBLIC, Modifier.ABSTRACT);
    assertThat(method(type, "twice").modifiers())
        .containsExactlyInAnyOrder(Modifier.PUBLIC, Modifier.DEFAULT);
    assertThat(method(type, "none").modifiers())
        .containsExactlyInAnyOrder(Modifier.PUBLIC, Modifier.STATIC);
  }

  @Test
  void kinds() {
    assertThat(read(Colour.class).kind()).isEqualTo(TypeFacts.Kind.ENUM);
    assertThat(read(Pair.class).kind()).isEqualTo(TypeFacts.Kind.RECORD);
    assertThat(read(Blocking.class).kind()).isEqualTo(TypeFacts.Kind.ANNOTATION);
  }

  @Test
  void whatIsNoClassFileIsNotRead() {
    assertThat(ClassFileSignatures.read(new byte[0])).isEmpty();
    assertThat(
            ClassFileSignatures.read(
                "no class file at all, only text".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void aClassFileOfAFarFutureIsNotRead() {
    byte[] future = bytes(Plain.class);
    future[6] = 0x7f;
    assertThat(ClassFileSignatures.read(future)).isEmpty();
  }

  /** Nothing may escape, whatever is broken; what comes out does not matter. */
  @Test
  void damagedClassFilesNeverThrow() {
    byte[] sound = bytes(Generic.class);
    for (int length = 0; length < sound.length; length++) {
      ClassFileSignatures.read(Arrays.copyOf(sound, length));
    }
    Random random = new Random(1);
    int unreadable = 0;
    for (int i = 0; i < 4_000; i++) {
      byte[] damaged = sound.clone();
      for (int hits = random.nextInt(4); hits >= 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      unreadable += ClassFileSignatures.read(damaged).isEmpty() ? 1 : 0;
    }
    assertThat(unreadable).isBetween(200, 3_800);
  }

  private static MethodSignature method(ClassSignature type, String name) {
    return type.methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static ClassSignature read(Class<?> type) {
    return ClassFileSignatures.read(bytes(type)).orElseThrow();
  }

  private static byte[] bytes(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  @Retention(RetentionPolicy.CLASS)
  @interface Blocking {}

  @Deprecated
  protected static class Plain {
    public volatile int[][] counts = {};
    private String hidden = "";

    @Blocking
    @Deprecated
    public void join(String first, String... others) {
      hidden = first;
    }

    public static final synchronized void lock() {}

    void packagePrivate() {
      hidden = hidden + join();
    }

    private String join() {
      return "";
    }
  }

  /** {@code get} needs a bridge. */
  @SuppressWarnings("ExtendsObject") // It makes the erasure Object.
  public abstract static class Generic<K extends Object & Comparable<? super K>, V>
      implements Supplier<K[]> {
    @Override
    public abstract K[] get();

    protected abstract <E extends Exception> Map.Entry<?, V> entries(Callable<? extends V> source)
        throws E;

    public abstract Generic<K, V>.Inner<String> inner();

    /** An inner class, generic like its outer one. */
    @SuppressWarnings("ClassCanBeStatic") // An inner class is what is read here.
    public class Inner<T> {
      public Inner(int size) {}

      public Inner(T element) {}
    }
  }

  @FunctionalInterface
  interface Functional {
    void run();

    default void twice() {
      run();
      run();
    }

    static Functional none() {
      return () -> {};
    }
  }

  enum Colour {
    RED
  }

  record Pair(int left, int right) {}
}
