package observed;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known of the samples' code: which classes there are, and what they do by themselves. */
final class Plan {
  private final List<Class<?>> classes = new ArrayList<>();
  private final Set<String> lines;

  private Plan(Set<String> lines) {
    this.lines = lines;
  }

  static Plan read(Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    Plan plan = new Plan(new HashSet<>(all));
    for (String line : all) {
      if (line.startsWith("class\t")) {
        String name = line.substring("class\t".length());
        try {
          plan.classes.add(Class.forName(name, false, Plan.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
          Main.say("not loaded: " + name + " " + e);
        }
      }
    }
    return plan;
  }

  List<Class<?>> classes() {
    return classes;
  }

  /** The classes that implement a type, as far as one can make objects of them. */
  List<Class<?>> concrete(Class<?> type) {
    return classes.stream()
        .filter(type::isAssignableFrom)
        .filter(one -> !Modifier.isAbstract(one.getModifiers()))
        .filter(one -> !one.isAnonymousClass() && !one.isLocalClass())
        .toList();
  }

  /** Whether sample code itself makes objects of it: then it decides where they run. */
  boolean isMade(Class<?> type) {
    return lines.contains("made\t" + type.getName());
  }

  /** Whether sample code calls the method itself. */
  boolean isCalled(Method method) {
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    return lines.contains(
        "called\t"
            + method.getDeclaringClass().getName()
            + "\t"
            + method.getName()
            + type.toMethodDescriptorString());
  }

  /** What the samples ask databases. */
  List<String> statements() {
    String start = "statement\t";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .sorted()
        .toList();
  }

  /** The texts in the code of a class, which are its routes and addresses among others. */
  List<String> texts(Class<?> type) {
    String start = "text\t" + type.getName() + "\t";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .sorted()
        .toList();
  }

  /**
   * What kind of application the analysis takes a class's file for: {@code REACTIVE}, {@code
   * SERVLET}, or nothing.
   */
  String application(Class<?> type) {
    String start = "application\t" + Quick.outer(type.getName()).replace('.', '/') + ".java\t";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  /** The types that the code of a class casts to: it expects such messages. */
  List<Class<?>> casts(Class<?> type) {
    String start = "cast\t" + type.getName() + "\t";
    List<Class<?>> types = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(start)) {
        try {
          types.add(Class.forName(line.substring(start.length()), false, type.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
          Main.say("no type of a message: " + line);
        }
      }
    }
    return types;
  }
}
