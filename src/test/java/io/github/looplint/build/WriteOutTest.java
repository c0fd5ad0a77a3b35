package io.github.looplint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lambdas and records that the build has written out do what javac's do. */
final class WriteOutTest {
  /**
   * All ways to make a function, and all conversions between what it is given and what it calls.
   */
  private static final String SOURCE =
      """
      import java.util.*;
      import java.util.function.*;

      class Written {
        record Point(int x, long y, double d, float f, boolean b, char c, byte e, short s,
            String name, int[] array) {}

        record Nothing() {}

        record Own(int x) {
          @Override public int hashCode() {
            return 7;
          }
        }

        interface Shape {
          private int twice(int x) {
            return 2 * x;
          }

          default IntUnaryOperator doubled() {
            return this::twice;
          }
        }

        static class Base {
          protected String hello() {
            return "base";
          }
        }

        static class Derived extends Base {
          @Override protected String hello() {
            Supplier<String> other = super::hello;
            return "derived of " + other.get();
          }
        }

        class Inner {
          Supplier<String> secret() {
            return () -> hidden + hide(2);
          }

          Function<Integer, String> hiding() {
            return Written.this::hide;
          }
        }

        private final String hidden = "hidden";

        private String hide(int times) {
          return hidden.repeat(times);
        }

        private static <T> T same(T value) {
          return value;
        }

        private static long widened(long value) {
          return value + 1;
        }

        private static int counted(Object... all) {
          return all.length;
        }

        <T extends Comparable<T>> T most(List<T> all, BinaryOperator<T> choice) {
          return all.stream().reduce(choice).get();
        }

        public static void main(String[] arguments) {
          long wide = 1L << 40;
          double real = 0.5;
          byte small = 3;
          List<Object> out = new ArrayList<>();
          Consumer<Object> add = out::add;
          IntToLongFunction widening = Written::widened;
          ToLongFunction<Integer> unboxing = Written::widened;
          LongFunction<Long> boxing = Written::same;
          ToIntFunction<Integer> generic = Written::same;
          ToDoubleFunction<Float> widened = x -> x;
          ToLongFunction<String> counting = Integer::valueOf;
          Function<Character, Integer> code = x -> (int) x;
          IntBinaryOperator max = Math::max;
          Function<String, Integer> parsed = Integer::parseInt;
          Function<Integer, int[]> array = int[]::new;
          Supplier<Map<String, List<Integer>>> map = TreeMap::new;
          BiFunction<Integer, Integer, Integer> variable = Written::counted;
          UnaryOperator<int[]> copied = int[]::clone;
          DoubleSupplier captured = () -> wide * real + small;
          Comparator<String> both = (Comparator<String> & java.io.Serializable) (a, b) -> 0;
          Runnable nested = () -> {
            Supplier<Supplier<Long>> deep = () -> () -> wide;
            add.accept(deep.get().get());
          };
          nested.run();
          add.accept(widening.applyAsLong(4));
          add.accept(unboxing.applyAsLong(5));
          add.accept(boxing.apply(6));
          add.accept(generic.applyAsInt(7));
          add.accept(widened.applyAsDouble(7.5f));
          add.accept(counting.applyAsLong("8"));
          add.accept(code.apply('x'));
          add.accept(max.applyAsInt(8, 9));
          add.accept(parsed.andThen(x -> x + 1).apply("10"));
          add.accept(array.apply(11).length);
          add.accept(map.get());
          add.accept(variable.apply(1, 2));
          add.accept(copied.apply(new int[12]).length);
          add.accept(captured.getAsDouble());
          add.accept(both.compare("", "x"));
          add.accept(new Shape() {}.doubled().applyAsInt(13));
          add.accept(new Derived().hello());
          add.accept(new Written().new Inner().secret().get());
          add.accept(new Written().new Inner().hiding().apply(1));
          add.accept(new Written().most(List.of("a", "c", "b"), (a, b) -> a.compareTo(b) > 0 ? a : b));
          Supplier<Runnable> stateless = () -> () -> {};
          add.accept(stateless.get() == stateless.get());
          int[] numbers = {1};
          Point one = new Point(1, wide, -0.0, Float.NaN, true, 'c', small, small, null, numbers);
          for (Object other : Arrays.asList(
              one, null, "", new Nothing(),
              new Point(1, wide, -0.0, Float.NaN, true, 'c', small, small, null, numbers),
              new Point(2, wide, -0.0, Float.NaN, true, 'c', small, small, null, numbers),
              new Point(1, 1, -0.0, Float.NaN, true, 'c', small, small, null, numbers),
              new Point(1, wide, 0.0, Float.NaN, true, 'c', small, small, null, numbers),
              new Point(1, wide, -0.0, 1, true, 'c', small, small, null, numbers),
              new Point(1, wide, -0.0, Float.NaN, false, 'c', small, small, null, numbers),
              new Point(1, wide, -0.0, Float.NaN, true, 'd', small, small, null, numbers),
              new Point(1, wide, -0.0, Float.NaN, true, 'c', small, small, "", numbers),
              new Point(1, wide, -0.0, Float.NaN, true, 'c', small, small, null, new int[1]))) {
            add.accept(one.equals(other));
          }
          Point hashed = new Point(1, wide, real, 2f, true, 'c', small, small, "name", null);
          add.accept(hashed.hashCode());
          add.accept(hashed);
          add.accept(new Nothing().equals(new Nothing()));
          add.accept(new Nothing().hashCode());
          add.accept(new Own(1).hashCode());
          out.forEach(System.out::println);
        }
      }
      """;

  @TempDir private static Path folder;
  private static Path jar = Path.of("");
  private static String before = "";

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Written.java"), SOURCE);
    Path classes = folder.resolve("classes");
    String[] arguments = {"--release", "17", "-d", classes.toString(), source.toString()};
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    before = java("-cp", classes.toString(), "Written");
    step("WriteOutRecords", classes);
    jar = folder.resolve("written.jar");
    try (Stream<Path> files = Files.list(classes);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new JarEntry(file.getFileName().toString()));
        out.write(Files.readAllBytes(file));
      }
    }
    step("WriteOutLambdas", jar);
  }

  @Test
  void doesTheSame() throws IOException, InterruptedException {
    assertThat(before).contains("derived of base", "hiddenhidden");
    assertThat(java("-Xverify:all", "-cp", jar.toString(), "Written")).isEqualTo(before);
  }

  @Test
  void leavesNothingToBeMadeButTheRareKinds() throws IOException {
    List<String> left = new ArrayList<>();
    try (var entries = new java.util.zip.ZipFile(jar.toFile())) {
      for (var entry : entries.stream().toList()) {
        left.addAll(dynamicCalls(entries.getInputStream(entry).readAllBytes()));
      }
    }
    assertThat(left)
        .filteredOn(call -> !call.contains("makeConcatWithConstants"))
        .containsOnly("altMetafactory compare", "bootstrap toString");
  }

  private static List<String> dynamicCalls(byte[] content) {
    List<String> calls = new ArrayList<>();
    new ClassReader(content)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String called, String descriptor, Handle bootstrap, Object... arguments) {
                    calls.add(bootstrap.getName() + " " + called);
                  }
                };
              }
            },
            0);
    return calls;
  }

  private static void step(String name, Path target) throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    java("-cp", path, "src/build/" + name + ".java", target.toString());
  }

  /** Its output. */
  private static String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    File output = folder.resolve("output.txt").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    assertThat(process.waitFor()).as(() -> text(output)).isZero();
    return text(output);
  }

  private static String text(File file) {
    try {
      return Files.readString(file.toPath());
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
