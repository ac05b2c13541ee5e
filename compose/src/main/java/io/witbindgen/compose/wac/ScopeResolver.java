package io.witbindgen.compose.wac;

import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Resource;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.Use;
import io.witbindgen.compose.types.ValueType;
import io.witbindgen.compose.wac.syntax.Member;
import io.witbindgen.compose.wac.syntax.PackagePath;
import io.witbindgen.compose.wac.syntax.PackageReference;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The common part of interfaces and worlds: types of their own, and types of others. */
final class ScopeResolver {
  /** The interface or world that is being resolved. */
  interface Scope {
    /** The items so far; for a world, its imports. */
    Map<String, Item> items();

    void add(String name, Item item);

    void use(String name, Use use);
  }

  /** The longest chain of interfaces that use each other. */
  private static final int MAX_CHAIN = 100;

  private final LocalNames names;
  private final PackageTable packages;
  private final TypeResolver types;
  private final Complaints complaints;
  private final Map<InterfaceType, Integer> chains = new HashMap<>();

  ScopeResolver(
      LocalNames names, PackageTable packages, TypeResolver types, Complaints complaints) {
    this.names = names;
    this.packages = packages;
    this.types = types;
    this.complaints = complaints;
  }

  TypeResolver types() {
    return types;
  }

  /** The item that a path denotes: a name of the document, or an item of a package. */
  Item find(UsePath path) {
    return path.packageName().isEmpty()
        ? names.ofDocument(path.name()).item()
        : packages.find(packagePath(path, path.packageName().get()));
  }

  private static PackagePath packagePath(UsePath path, PackageName owner) {
    PackageReference reference =
        new PackageReference(owner.unversioned(), owner.version(), path.span(), path.span());
    return new PackagePath(reference, List.of(path.name()), path.span());
  }

  /** The type of an interface with these members. */
  InterfaceType resolve(Optional<String> id, List<Member> members) {
    InterfaceType type = new InterfaceType(id);
    Scope scope =
        new Scope() {
          @Override
          public Map<String, Item> items() {
            return type.exports();
          }

          @Override
          public void add(String name, Item item) {
            type.export(name, item);
          }

          @Override
          public void use(String name, Use use) {
            type.use(name, use);
          }
        };
    names.enter();
    members.forEach(member -> add(member, scope));
    names.leave();
    chains.put(type, chain(type));
    return type;
  }

  private int chain(InterfaceType type) {
    return 1
        + type.uses().values().stream()
            .mapToInt(use -> chains.getOrDefault(use.owner(), 1))
            .max()
            .orElse(0);
  }

  private void add(Member member, Scope scope) {
    switch (member.kind()) {
      case FUNCTION_ALIAS -> defineType(((Member.FunctionAlias) member).name(), member, scope);
      case FUNCTION_OF_TYPE -> {
        Member.FunctionOfType function = (Member.FunctionOfType) member;
        addFunction(function.name(), functionType(function.type()), scope);
      }
      case WIT -> add(((Member.Wit) member).member(), member, scope);
      case INLINE_INTERFACE -> throw new AssertionError("only worlds have interfaces in them");
    }
  }

  private void add(SyntaxMember written, Member member, Scope scope) {
    switch (written.kind()) {
      case USE -> use((SyntaxMember.Use) written, scope);
      case TYPE -> addType((SyntaxMember.TypeItem) written, member, scope);
      case FUNCTION -> {
        SyntaxMember.FunctionItem function = (SyntaxMember.FunctionItem) written;
        addFunction(function.name(), types.function(function.type()), scope);
      }
      case EXTERN, INCLUDE -> throw new AssertionError("the grammar has these in worlds only");
    }
  }

  private void addFunction(Name name, FunctionType type, Scope scope) {
    if (scope.items().containsKey(name.text())) {
      throw complaints.refuse(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text());
    }
    scope.add(name.text(), Item.of(type));
  }

  private FunctionType functionType(Name name) {
    Item item = names.here(name).item();
    if (item.type() instanceof FunctionType type) {
      return type;
    }
    throw complaints.wrongItem(name.span(), item, "a function type");
  }

  /** Adds a type that a member defines. */
  void addType(SyntaxMember.TypeItem item, Member member, Scope scope) {
    if (item.body() instanceof SyntaxBody.ResourceBody body) {
      addResource(item.name(), body, scope);
    } else {
      defineType(item.name(), member, scope);
    }
  }

  /** Adds a type that a member defines and that is not a resource. */
  void defineType(Name name, Member member, Scope scope) {
    Type type = types.define(member);
    names.add(name, Binding.of(type, name.span()));
    if (scope.items().containsKey(name.text())) {
      throw complaints.refuse(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text());
    }
    scope.add(name.text(), Item.definition(type));
  }

  private void addResource(Name name, SyntaxBody.ResourceBody body, Scope scope) {
    Resource resource = Resource.of(name.text());
    names.add(name, Binding.of(resource, name.span()));
    if (scope.items().containsKey(name.text())) {
      throw complaints.refuse(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text());
    }
    scope.add(name.text(), Item.definition(resource));
    Map<String, Name> seen = new HashMap<>();
    for (SyntaxBody.ResourceFunction function : body.functions()) {
      boolean isConstructor = function.kind() == SyntaxBody.ResourceFunctionKind.CONSTRUCTOR;
      Name before = seen.putIfAbsent(isConstructor ? "" : function.name().text(), function.name());
      if (before != null) {
        throw complaints.refuse(
            isConstructor
                ? Diagnostic.error(
                    WitDiagnosticKind.DUPLICATE_CONSTRUCTOR, function.name().span(), name.text())
                : TypeResolver.duplicate(function.name(), before.span()));
      }
      addFunction(function, resource, scope);
    }
  }

  private void addFunction(SyntaxBody.ResourceFunction function, Resource resource, Scope scope) {
    String member = resource.name() + "." + function.name().text();
    ValueType owned = new ValueType.Handle(true, resource);
    FunctionType.Parameter self =
        new FunctionType.Parameter("self", new ValueType.Handle(false, resource));
    switch (function.kind()) {
      case CONSTRUCTOR ->
          scope.add(
              "[constructor]" + resource.name(),
              Item.of(types.function(function.type(), List.of(), Optional.of(owned))));
      case METHOD ->
          scope.add(
              "[method]" + member,
              Item.of(types.function(function.type(), List.of(self), Optional.empty())));
      case STATIC -> scope.add("[static]" + member, Item.of(types.function(function.type())));
    }
  }

  /** Takes types from an interface. */
  void use(SyntaxMember.Use use, Scope scope) {
    Item source = find(use.path());
    if (!(source.isType() && source.type() instanceof InterfaceType owner)) {
      throw complaints.wrongItem(use.path().span(), source, "an interface");
    }
    if (chains.getOrDefault(owner, 1) >= MAX_CHAIN) {
      throw complaints.refuse(
          WitDiagnosticKind.NESTING_TOO_DEEP, use.path().span(), Integer.toString(MAX_CHAIN));
    }
    for (SyntaxMember.Rename rename : use.names()) {
      Name wanted = rename.name();
      Item item = owner.exports().get(wanted.text());
      if (item == null) {
        throw complaints.refuse(
            Complaints.withOffer(
                Diagnostic.error(
                    WitDiagnosticKind.UNKNOWN_USE, wanted.span(), owner.toString(), wanted.text()),
                wanted.text(),
                wanted.span(),
                owner.exports().keySet()));
      }
      boolean isUsable =
          item.isType() && (item.type() instanceof ValueType || item.type() instanceof Resource);
      if (!isUsable) {
        throw complaints.wrongItem(wanted.span(), item, "a type of values or resources");
      }
      Name name = rename.newName();
      if (scope.items().containsKey(name.text())) {
        throw complaints.refuse(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text());
      }
      scope.use(name.text(), new Use(owner, wanted.text()));
      scope.add(name.text(), item);
      names.add(name, Binding.of(item.type(), name.span()));
    }
  }
}
