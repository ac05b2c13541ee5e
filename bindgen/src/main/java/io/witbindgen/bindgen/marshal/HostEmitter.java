package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits the method that offers an implementation of an interface to guests. */
public final class HostEmitter {
  private final JavaNames names;
  private final Interface found;
  private final Map<TypeDefinition, String> factories = new HashMap<>();
  private final Namespace locals;
  private final CodeBlock.Builder fetched = CodeBlock.builder();
  private final Chain instance = new Chain("$T.builder()", Library.HOST_INSTANCE);

  HostEmitter(JavaNames names, Interface found) {
    this.names = names;
    this.found = found;
    this.locals =
        new Namespace(List.of("implementation", "cx", "flat", "instance"), names.packageRoots());
  }

  /** Whether there is anything to implement; a resource without a factory does not count. */
  public static boolean needsImplementation(Interface found, JavaNames names) {
    return !found.freeFunctions().isEmpty()
        || found.types().stream()
            .filter(JavaNames::isResource)
            .anyMatch(r -> names.factory(r).isPresent());
  }

  void addResource(TypeDefinition resource, CodeBlock constant) {
    instance.add(".resource($S, $L.hostType())", resource.name(), constant);
    if (names.factory(resource).isPresent()) {
      String accessor = names.factoryAccessor(resource);
      String local = locals.fresh(accessor);
      factories.put(resource, local);
      fetched.addStatement(
          "$T $L =$W$T.requireNonNull(implementation.$L(),$W$S)",
          names.factory(resource).get(),
          local,
          Library.OBJECTS,
          accessor,
          accessor + "() of what implements `" + AbiEmitter.id(found) + "` returned null");
    }
  }

  /** Adds a function, with the method for a guest to call. */
  void addFunction(Signature signature, String constant, AbiEmitter abi) {
    String wit = signature.function().plainName();
    if (signature.isAsync()) {
      instance.add(".function($S, $L,$W$T.ASYNC)", wit, constant, Library.HOST_FUNCTION);
      return;
    }
    ClassName java = names.scope(found.id());
    String called = abi.addHost(abi.implementation(signature, java), signature);
    if (signature.isMethod()) {
      instance.add(".function($S, $L,$W$T::$L)", wit, constant, names.abi(found.id()), called);
    } else {
      String on = signature.function().resource().map(factories::get).orElse("implementation");
      instance.add(".function($S, $L,$W(cx, flat) -> $L($L, cx, flat))", wit, constant, called, on);
    }
  }

  MethodSpec.Builder method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("host")
            .addJavadoc("The functions that guests call, around an implementation.")
            .returns(Library.HOST_INSTANCE);
    if (needsImplementation(found, names)) {
      method.addParameter(names.scope(found.id()), "implementation");
    }
    method.addCode(fetched.build());
    if (instance.isLong()) {
      return method
          .addCode(instance.statements(Library.HOST_INSTANCE.nestedClass("Builder"), "instance"))
          .addStatement("return instance.build()");
    }
    instance.add(".build()");
    return method.addStatement("return $L", instance.expression());
  }
}
