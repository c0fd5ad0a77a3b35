package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses {@code owner#name(parameters)}, strictly: what is read prints as it was written. */
final class PatternParser {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  private final Scalar scalar;

  private PatternParser(Scalar scalar) {
    this.scalar = scalar;
  }

  /**
   * Parses a method pattern.
   *
   * @throws CatalogueException when it is none
   */
  static MethodPattern method(Scalar scalar) {
    return new PatternParser(scalar).method();
  }

  /**
   * Checks a type's binary name.
   *
   * @throws CatalogueException when it is none
   */
  static String type(Scalar scalar) {
    new PatternParser(scalar).checkType(scalar.text());
    return scalar.text();
  }

  /**
   * Checks a package's name.
   *
   * @throws CatalogueException when it is none
   */
  static String packageName(Scalar scalar) {
    if (!isName(scalar.text())) {
      throw new PatternParser(scalar).bad("'" + scalar.text() + "' is no package");
    }
    return scalar.text();
  }

  private MethodPattern method() {
    String text = scalar.text();
    if (hasSpace(text)) {
      throw bad("no spaces inside");
    }
    int hash = text.indexOf('#');
    int open = text.indexOf('(', hash + 1);
    if (hash < 0 || open < 0 || !text.endsWith(")")) {
      throw bad("expected owner#name(parameters)");
    }
    String owner = text.substring(0, hash);
    String name = text.substring(hash + 1, open);
    String list = text.substring(open + 1, text.length() - 1);
    checkOwner(owner);
    checkName(name);
    if (list.equals("**")) {
      return new MethodPattern(owner, name, Optional.empty(), true, scalar.source());
    }
    return new MethodPattern(
        owner, name, Optional.of(parameters(list)), list.endsWith(",**"), scalar.source());
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void checkOwner(String owner) {
    if (owner.endsWith(".**")) {
      checkPackage(owner.substring(0, owner.length() - 3));
    } else if (owner.endsWith(".*")) {
      checkPackage(owner.substring(0, owner.length() - 2));
    } else {
      checkType(owner);
    }
  }

  private void checkPackage(String name) {
    if (!isName(name)) {
      throw bad("'" + name + "' is no package");
    }
  }

  private void checkName(String name) {
    boolean fits =
        name.equals("<init>")
            || (!name.isEmpty() && isName("_" + name.replace('*', '_')) && name.indexOf('.') < 0);
    if (!fits) {
      throw bad("'" + name + "' is no method name");
    }
  }

  private List<String> parameters(String list) {
    List<String> types = new ArrayList<>();
    if (list.isEmpty()) {
      return types;
    }
    for (String type : list.split(",", -1)) {
      if (!type.equals("*") && !type.equals("**")) {
        checkParameter(type);
      }
      types.add(type);
    }
    int rest = types.indexOf("**");
    if (rest >= 0 && rest < types.size() - 1) {
      throw bad("'**' can only be the last parameter");
    }
    types.remove("**");
    return types;
  }

  private void checkParameter(String type) {
    if (type.contains("<")) {
      throw bad("'" + type + "' must be erased");
    }
    if (type.endsWith("...")) {
      throw bad("write '" + type.substring(0, type.length() - 3) + "[]' for '" + type + "'");
    }
    String element = type;
    while (element.endsWith("[]")) {
      element = element.substring(0, element.length() - 2);
    }
    if (!PRIMITIVES.contains(element)) {
      checkType(element);
    }
  }

  /** A binary name, so with a package; nested types are split by {@code $}. */
  private void checkType(String name) {
    if (!isName(name)) {
      throw bad("'" + name + "' is no type");
    }
    if (name.indexOf('.') < 0) {
      throw bad("'" + name + "' has no package");
    }
    int nested = name.indexOf('.', nestedFrom(name));
    if (nested >= 0) {
      throw bad("write '$' before a nested type: '" + name + "'");
    }
  }

  /**
   * Identifiers with dots between them. (No keyword check: other languages have other keywords.)
   */
  private static boolean isName(String text) {
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !start) {
        start = true;
      } else if (start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c)) {
        start = false;
      } else {
        return false;
      }
    }
    return !start;
  }

  /** Behind the first part that starts like a type. */
  private static int nestedFrom(String name) {
    int at = 0;
    while (at < name.length()) {
      int dot = name.indexOf('.', at);
      if (dot < 0 || Character.isUpperCase(name.charAt(at))) {
        return at;
      }
      at = dot + 1;
    }
    return name.length();
  }

  private CatalogueException bad(String why) {
    return new CatalogueException(scalar.source(), "bad pattern " + scalar.kind() + ": " + why);
  }
}
