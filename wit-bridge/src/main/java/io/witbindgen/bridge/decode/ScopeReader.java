package io.witbindgen.bridge.decode;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;

/** The items of one scope. */
final class ScopeReader {
  private static final String CONSTRUCTOR = "[constructor]";
  private static final String METHOD = "[method]";
  private static final String STATIC = "[static]";

  private final Reading reading;
  private final ScopeDraft scope;
  private final TypeReader types;

  ScopeReader(Reading reading, ScopeDraft scope, Provider provider) {
    this.reading = reading;
    this.scope = scope;
    this.types = new TypeReader(reading, scope, provider);
  }

  /** Reads all that an instance exports. */
  void read(InstanceType instance) {
    scope.reserve(instance.exports().keySet());
    instance.exports().values().forEach(this::read);
  }

  private void read(Extern item) {
    String name = item.name().name();
    try {
      switch (item.type().kind()) {
        case TYPE -> type(item);
        case FUNCTION ->
            scope.add(
                function(
                    item.name(),
                    ((ItemType.Function) item.type()).type(),
                    scope.docs().child("funcs", name)));
        case CORE_MODULE, COMPONENT, INSTANCE, VALUE ->
            throw new InexpressibleException("an interface cannot have a " + item.type().sort());
      }
    } catch (InexpressibleException e) {
      throw e.within("`" + name + "`");
    }
  }

  /** Reads a type under the name it is imported or exported with. */
  void type(Extern item) {
    types.define(
        item.name().name(), ((ItemType.Type) item.type()).type(), item.name().externalId());
  }

  /** Reads a function, which may belong to a resource of the scope. */
  Function function(ExternName name, FunctionType type, DocsNode docs) {
    Function.FunctionType converted =
        new Function.FunctionType(
            type.async(),
            type.params().stream()
                .map(param -> new Function.Parameter(param.name(), types.read(param.type())))
                .toList(),
            type.result().map(types::read));
    String text = name.name();
    if (text.startsWith(CONSTRUCTOR)) {
      FunctionKind kind =
          new FunctionKind.Constructor(resource(text.substring(CONSTRUCTOR.length())));
      return new Function(
          "constructor", kind, converted, reading.metadata(docs, name.externalId()));
    }
    int dot = text.lastIndexOf('.');
    FunctionKind kind = new FunctionKind.Free();
    if (text.startsWith(METHOD)) {
      kind = new FunctionKind.Method(resource(text.substring(METHOD.length(), dot)));
    } else if (text.startsWith(STATIC)) {
      kind = new FunctionKind.Static(resource(text.substring(STATIC.length(), dot)));
    }
    boolean isFree = kind.kind() == FunctionKind.Kind.FREE;
    String plain = isFree ? InterfaceNames.plain(text) : text.substring(dot + 1);
    return new Function(plain, kind, converted, reading.metadata(docs, name.externalId()));
  }

  private TypeDefinition resource(String name) {
    return scope
        .type(name)
        .filter(type -> type.body().kind() == TypeBody.Kind.RESOURCE)
        .orElseThrow(
            () ->
                new InexpressibleException(
                    "a function of `" + name + "`, a resource that is not declared here"));
  }
}
