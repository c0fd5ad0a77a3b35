package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.TypeName;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From type names as written to types, in the order of the language: type variables and local
 * types, member types of the types around and of their supertypes, single imports, the package,
 * imports on demand, {@code java.lang}. A name that is found nowhere keeps the name that its import
 * gives it.
 */
final class TypeNames {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double", "void");

  private final World world;
  private final DeclaredSupertypes supertypes;

  TypeNames(World world) {
    this.world = world;
    this.supertypes = new DeclaredSupertypes(world, this::writtenSupertypes);
  }

  /** A type as written; {@code var} is unknown here. */
  TypeRef resolve(TypeName written, FileScope file, TypeScope scope) {
    TypeRef base = base(written, file, scope);
    for (int i = 0; i < written.dimensions(); i++) {
      base = new TypeRef.ArrayType(base);
    }
    return base;
  }

  private TypeRef base(TypeName written, FileScope file, TypeScope scope) {
    String name = written.name();
    if (name.equals("var")) {
      return TypeRef.UNKNOWN;
    }
    if (name.equals("?")) {
      return new TypeRef.Wildcard(
          written.lower(), written.bound().map(b -> resolve(b, file, scope)));
    }
    if (PRIMITIVES.contains(name)) {
      return new TypeRef.Primitive(name);
    }
    List<TypeRef> arguments = new ArrayList<>();
    for (TypeName argument : written.arguments()) {
      arguments.add(resolve(argument, file, scope));
    }
    TypeRef named = named(name, file, scope);
    if (world.isInferred(named)) {
      return TypeRef.UNKNOWN;
    }
    return named instanceof TypeRef.ClassType type && !arguments.isEmpty()
        ? new TypeRef.ClassType(type.name(), arguments)
        : named;
  }

  private TypeRef named(String name, FileScope file, TypeScope scope) {
    return find(name, file, scope)
        .or(() -> guess(name, file).map(TypeNames::raw))
        .orElse(TypeRef.UNKNOWN);
  }

  /**
   * The type that a dotted name means; empty when no such type is known, so that it may be anything
   * else.
   */
  Optional<TypeRef> find(String name, FileScope file, TypeScope scope) {
    return supertypes.answer(() -> findDotted(name, file, scope));
  }

  private Optional<TypeRef> findDotted(String name, FileScope file, TypeScope scope) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    Optional<TypeRef> start = simple(first, file, scope);
    if (dot < 0) {
      return start;
    }
    if (start.isPresent()) {
      return start.get() instanceof TypeRef.ClassType type
          ? member(type.name(), name.substring(dot + 1)).map(TypeNames::raw)
          : Optional.empty();
    }
    return qualified(name).map(TypeNames::raw);
  }

  private Optional<TypeRef> simple(String name, FileScope file, TypeScope scope) {
    // Shared by all types around: what one of them did not inherit, the next will not from there.
    Set<String> seen = new HashSet<>();
    for (Optional<TypeScope> at = Optional.of(scope); at.isPresent(); at = at.get().outer()) {
      Optional<TypeRef> own = at.get().own(name);
      if (own.isPresent()) {
        return own;
      }
      Optional<DeclaredType> type = at.get().type();
      if (type.isPresent()) {
        if (type.get().declaration().name().equals(name)) {
          return Optional.of(raw(type.get().name()));
        }
        Optional<String> member = memberType(type.get().name(), name, seen);
        if (member.isPresent()) {
          return member.map(TypeNames::raw);
        }
      }
    }
    return topLevel(name, file).map(TypeNames::raw);
  }

  private Optional<String> topLevel(String name, FileScope file) {
    Optional<String> imported = file.imported(name);
    if (imported.isPresent()) {
      return Optional.of(qualified(imported.get()).orElseGet(() -> byConvention(imported.get())));
    }
    String here = file.inPackage(name);
    if (world.exists(here)) {
      return Optional.of(here);
    }
    for (String owner : file.onDemand()) {
      Optional<String> found = inPackageOrType(owner, name);
      if (found.isPresent()) {
        return found;
      }
    }
    for (String owner : file.staticOwners(name)) {
      Optional<String> found = qualified(owner).flatMap(o -> memberType(o, name, new HashSet<>()));
      if (found.isPresent()) {
        return found;
      }
    }
    String java = "java.lang." + name;
    return world.exists(java) ? Optional.of(java) : Optional.empty();
  }

  private Optional<String> inPackageOrType(String owner, String name) {
    String inPackage = owner + "." + name;
    if (world.exists(inPackage)) {
      return Optional.of(inPackage);
    }
    return Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1))
        ? qualified(owner).flatMap(o -> memberType(o, name, new HashSet<>()))
        : Optional.empty();
  }

  /** A member type of a type or of its supertypes. */
  private Optional<String> memberType(String owner, String name, Set<String> seen) {
    if (!seen.add(owner)) {
      return Optional.empty();
    }
    Optional<DeclaredType> declared = world.declared(owner);
    if (declared.isPresent() && world.declaresMember(owner, name)) {
      return Optional.of(owner + "$" + name);
    }
    // A declared type's supertypes are resolved by name alone: its signature may be the one being
    // made.
    if (declared.isPresent()) {
      return supertypes.of(declared.get()).stream()
          .map(s -> memberType(s, name, seen))
          .flatMap(Optional::stream)
          .findFirst();
    }
    String own = owner + "$" + name;
    if (world.exists(own)) {
      return Optional.of(own);
    }
    return world.find(owner).stream()
        .flatMap(s -> supertypes(s).stream())
        .map(s -> memberType(s, name, seen))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<String> writtenSupertypes(DeclaredType type) {
    List<TypeName> written = new ArrayList<>(type.declaration().superclass().stream().toList());
    written.addAll(type.declaration().interfaces());
    List<String> names = new ArrayList<>();
    for (TypeName supertype : written) {
      // Seen from outside the type itself, or its members would be asked for while they are looked
      // for.
      find(supertype.name(), type.file(), type.scope()).ifPresent(f -> names.add(f.erased()));
    }
    return names;
  }

  private static List<String> supertypes(ClassSignature signature) {
    List<String> names = new ArrayList<>();
    signature.superclass().ifPresent(s -> names.add(s.erased()));
    signature.interfaces().forEach(i -> names.add(i.erased()));
    return names;
  }

  private Optional<String> member(String owner, String dotted) {
    Optional<String> at = Optional.of(owner);
    for (String part : dotted.split("\\.", -1)) {
      at = at.flatMap(o -> memberType(o, part, new HashSet<>()));
    }
    return at;
  }

  /** A fully qualified dotted name: tries each split into package and type. */
  Optional<String> qualified(String dotted) {
    return supertypes.answer(() -> findQualified(dotted));
  }

  private Optional<String> findQualified(String dotted) {
    if (world.exists(dotted)) {
      return Optional.of(dotted);
    }
    for (int dot = dotted.lastIndexOf('.'); dot > 0; dot = dotted.lastIndexOf('.', dot - 1)) {
      String outer = dotted.substring(0, dot);
      if (world.exists(outer)) {
        return member(outer, dotted.substring(dot + 1));
      }
    }
    return Optional.empty();
  }

  /** The name of a type that is found nowhere; empty when it may come from several packages. */
  private static Optional<String> guess(String name, FileScope file) {
    if (name.indexOf('.') > 0) {
      int dot = name.indexOf('.');
      Optional<String> imported = file.imported(name.substring(0, dot));
      return Optional.of(byConvention(imported.map(i -> i + name.substring(dot)).orElse(name)));
    }
    List<String> packages =
        file.onDemand().stream().filter(o -> Character.isLowerCase(lastStart(o))).toList();
    // One package on demand is the likelier home of an unknown name than this package, whose files
    // were read.
    return switch (packages.size()) {
      case 0 -> Optional.of(file.inPackage(name));
      case 1 -> Optional.of(packages.get(0) + "." + name);
      default -> Optional.empty();
    };
  }

  private static char lastStart(String dotted) {
    return dotted.charAt(dotted.lastIndexOf('.') + 1);
  }

  /** Packages begin small, types do not: the binary name that a dotted name most likely has. */
  static String byConvention(String dotted) {
    StringBuilder name = new StringBuilder();
    boolean inType = false;
    for (String part : dotted.split("\\.", -1)) {
      if (!name.isEmpty()) {
        name.append(inType ? '$' : '.');
      }
      name.append(part);
      inType |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  private static TypeRef raw(String name) {
    return new TypeRef.ClassType(name, List.of());
  }
}
