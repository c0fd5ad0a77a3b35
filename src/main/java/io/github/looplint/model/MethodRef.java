package io.github.looplint.model;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method or constructor by name, printed as the catalogue writes it: {@code
 * java.lang.Thread#sleep(long)}.
 *
 * @param owner binary name of the type that declares it, or of the receiver when only that is
 *     known; {@link #UNKNOWN} when nothing is
 * @param name {@link #CONSTRUCTOR} for constructors
 * @param parameters erased parameter types; {@link #UNKNOWN} for each that could not be told
 */
public record MethodRef(String owner, String name, List<String> parameters)
    implements Comparable<MethodRef> {
  /** The name of a constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** The name of a static initialiser. */
  public static final String STATIC_INITIALISER = "<clinit>";

  /**
   * The name of what initialises each instance: field initialisers and instance blocks. Class files
   * repeat it in every constructor; in the model it is one unit, which the constructors call.
   */
  public static final String INSTANCE_INITIALISER = "<instance>";

  /** Stands for a type that could not be told. */
  public static final String UNKNOWN = "?";

  public MethodRef {
    parameters = List.copyOf(parameters);
  }

  /** A method of which only the number of arguments is known, beside its name. */
  public static MethodRef ofArity(String owner, String name, int arity) {
    return new MethodRef(owner, name, Collections.nCopies(arity, UNKNOWN));
  }

  public int arity() {
    return parameters.size();
  }

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** The type's name without its package, then the method's: what a reader of a call path needs. */
  public String shortName() {
    String type = simpleName(owner);
    return isConstructor() ? "new " + type : type + "#" + name;
  }

  /**
   * A type's name without package and outer types; of an anonymous class with the class around it.
   */
  public static String simpleName(String type) {
    int nested = type.lastIndexOf('$');
    boolean anonymous =
        nested > 0 && type.substring(nested + 1).chars().allMatch(Character::isDigit);
    return anonymous
        ? simpleName(type.substring(0, nested)) + type.substring(nested)
        : type.substring(Math.max(type.lastIndexOf('.'), nested) + 1);
  }

  @Override
  public int compareTo(MethodRef other) {
    int byOwner = owner.compareTo(other.owner);
    if (byOwner != 0) {
      return byOwner;
    }
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : compare(parameters, other.parameters);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byParameter = one.get(i).compareTo(other.get(i));
      if (byParameter != 0) {
        return byParameter;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @Override
  public String toString() {
    return owner + "#" + name + parameters.stream().collect(Collectors.joining(",", "(", ")"));
  }
}
