package io.witbindgen.compose.encode;

import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;

/** A place where types are written: a component, a component type or an instance type. */
interface ScopeSink {
  int type(TypeDefinition type);

  int coreType(CoreTypeDefinition type);

  int alias(AliasTarget target);

  int importOf(ExternName name, ExternType type);

  int export(ExternName name, ExternType type);

  /** A component. Its exports exist, so nothing is exported by type alone. */
  static ScopeSink of(ComponentBuilder builder) {
    return new ScopeSink() {
      @Override
      public int type(TypeDefinition type) {
        return builder.type(type);
      }

      @Override
      public int coreType(CoreTypeDefinition type) {
        return builder.coreType(type);
      }

      @Override
      public int alias(AliasTarget target) {
        return builder.alias(target);
      }

      @Override
      public int importOf(ExternName name, ExternType type) {
        return builder.importOf(name, type);
      }

      @Override
      public int export(ExternName name, ExternType type) {
        throw new AssertionError("a component exports items, not types of items");
      }
    };
  }

  /** A component type or instance type. */
  static ScopeSink of(DeclaratorBuilder builder) {
    return new ScopeSink() {
      @Override
      public int type(TypeDefinition type) {
        return builder.type(type);
      }

      @Override
      public int coreType(CoreTypeDefinition type) {
        return builder.coreType(type);
      }

      @Override
      public int alias(AliasTarget target) {
        return builder.alias(target);
      }

      @Override
      public int importOf(ExternName name, ExternType type) {
        return builder.importOf(name, type);
      }

      @Override
      public int export(ExternName name, ExternType type) {
        return builder.export(name, type);
      }
    };
  }
}
