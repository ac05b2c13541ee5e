package io.witbindgen.bindgen.names;

import com.palantir.javapoet.ClassName;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The existing Java code to use instead of generating it, by WIT id with or without the version.
 */
final class Existing {
  private final Map<String, String> java;
  private final Set<String> used = new HashSet<>();

  Existing(Map<String, String> java) {
    this.java = java;
  }

  /** The Java package for a whole WIT package. */
  Optional<String> javaPackage(PackageName name) {
    return find(name.toString(), name.unversioned().toString());
  }

  /** The Java interface for an interface that is mapped by itself, not with its package. */
  Optional<ClassName> javaInterface(ScopeId id) {
    return find(id.toString(), id.packageName().unversioned() + "/" + id.name())
        .map(Existing::className);
  }

  /** The Java type for a type that is mapped by itself, not with its interface. */
  Optional<ClassName> javaType(TypeDefinition type) {
    ScopeId owner = type.owner();
    String unversioned = owner.packageName().unversioned() + "/" + owner.name();
    return find(owner + "." + type.name(), unversioned + "." + type.name())
        .map(Existing::className);
  }

  /** The ids that matched nothing in the WIT. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(java.keySet());
    unused.removeAll(used);
    return unused;
  }

  private Optional<String> find(String exact, String unversioned) {
    Optional<String> id = Stream.of(exact, unversioned).filter(java::containsKey).findFirst();
    id.ifPresent(used::add);
    return id.map(java::get);
  }

  /** Treats parts that start with a capital letter as classes, by the usual convention. */
  private static ClassName className(String name) {
    try {
      return ClassName.bestGuess(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "`" + name + "` is not the name of a Java class with its package", e);
    }
  }
}
