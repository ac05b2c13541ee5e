package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.wit.model.ScopeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The static methods of one class that lowers and lifts. Methods for the types that its scope
 * declares always exist; methods for types without a name are created when code calls them.
 */
final class Methods {
  private record Key(String verb, Shape shape) {}

  private final JavaNames names;
  private final ScopeId scope;
  private final Set<ScopeId> shared;
  private final Set<String> hidden;
  private final Namespace taken = new Namespace();
  private final Map<Key, String> helpers = new HashMap<>();
  private final Deque<Supplier<MethodSpec>> demanded = new ArrayDeque<>();

  /**
   * An empty set of methods.
   *
   * @param shared the scopes whose methods are called from other Java packages
   * @param hidden names with a different meaning in classes that implement a guest's functions
   */
  Methods(JavaNames names, ScopeId scope, Set<ScopeId> shared, Set<String> hidden) {
    this.hidden = hidden;
    this.names = names;
    this.scope = scope;
    this.shared = shared;
  }

  JavaNames names() {
    return names;
  }

  /** Whether the class and its methods must be public. */
  boolean isShared() {
    return shared.contains(scope);
  }

  /** The constant of a resource. */
  CodeBlock resource(Shape shape) {
    return TypeConstants.resource(shape.definition(), scope, names);
  }

  /** Reserves the name of a method that always exists. */
  String declare(String name) {
    return taken.fresh(name);
  }

  /** A call of the method of a declared type, in this class or another. */
  CodeBlock call(String verb, Shape shape, CodeBlock arguments) {
    ScopeId owner = shape.definition().owner();
    String method = verb + shape.label();
    if (owner.equals(scope) && !hidden.contains(method)) {
      return CodeBlock.of("$L($L)", method, arguments);
    }
    ClassName abi = names.abi(owner);
    return CodeBlock.of("$T.$L($L)", abi, method, arguments);
  }

  /** A call of a private method for a type without a name; creates the method on first use. */
  CodeBlock helper(
      String verb,
      Shape shape,
      CodeBlock arguments,
      java.util.function.Function<String, MethodSpec> made) {
    Key key = new Key(verb, shape);
    String name = helpers.get(key);
    if (name == null) {
      name = taken.fresh(verb + shape.label());
      while (hidden.contains(name)) {
        name = taken.fresh(name + "_");
      }
      helpers.put(key, name);
      String fixed = name;
      demanded.add(() -> made.apply(fixed));
    }
    return CodeBlock.of("$L($L)", name, arguments);
  }

  /** Adds a private method. */
  void add(MethodSpec method) {
    demanded.add(() -> method);
  }

  /** The methods that have been requested, and those that they request in turn. */
  List<MethodSpec> drain() {
    List<MethodSpec> methods = new ArrayList<>();
    while (!demanded.isEmpty()) {
      methods.add(demanded.remove().get());
    }
    return methods;
  }
}
