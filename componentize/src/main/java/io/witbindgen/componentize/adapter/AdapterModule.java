package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;
import io.witbindgen.componentize.binary.RawModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An adapter as it was given, with its code. */
final class AdapterModule {
  private static final int GLOBALS = 6;
  private static final int CODE = 10;

  private final CoreModule face;
  private final CoreNames names;
  private final List<Producer> producers;
  private final List<Slice> bodies;
  private final List<Slice> initialisers;

  private AdapterModule(Slice module, RawModule raw) {
    this.face = CoreModuleDecoder.decode(module);
    this.names = CoreModuleDecoder.names(module);
    this.producers = CoreModuleDecoder.producers(module);
    this.bodies = raw.section(CODE).map(section -> bodies(section.content())).orElse(List.of());
    this.initialisers =
        raw.section(GLOBALS).map(section -> initialisers(section.content())).orElse(List.of());
  }

  /**
   * Reads an adapter.
   *
   * @throws ComponentizeException if it has something that an adapter cannot have
   */
  static AdapterModule read(Slice module) {
    RawModule raw = RawModule.of(module);
    for (RawModule.Section section : raw.sections()) {
      String refused =
          switch (section.id()) {
            case 8 -> "a start function";
            case 9 -> "element segments";
            case 11, 12 -> "data segments";
            case 13 -> "tags";
            default -> "";
          };
      if (!refused.isEmpty()) {
        throw new ComponentizeException(
            "an adapter cannot have " + refused + ", as it has no memory and table of its own");
      }
    }
    AdapterModule adapter = new AdapterModule(module, raw);
    adapter.check();
    return adapter;
  }

  private static List<Slice> bodies(Slice content) {
    ByteCursor cursor = new ByteCursor(content);
    List<Slice> bodies = new ArrayList<>();
    int count = cursor.u32();
    for (int i = 0; i < count; i++) {
      bodies.add(cursor.sized());
    }
    return bodies;
  }

  private static List<Slice> initialisers(Slice content) {
    ByteCursor cursor = new ByteCursor(content);
    List<Slice> initialisers = new ArrayList<>();
    int count = cursor.u32();
    Indices same =
        new Indices() {
          @Override
          public int type(int index) {
            return index;
          }

          @Override
          public int item(Kind kind, int index) {
            return index;
          }
        };
    for (int i = 0; i < count; i++) {
      TypeCopy.copy(cursor, new ByteSink(), same);
      cursor.next();
      int start = cursor.position();
      new CodeRewriter(cursor, same).rewrite();
      initialisers.add(cursor.since(start));
    }
    return initialisers;
  }

  private void check() {
    boolean isComplete =
        bodies.size() == face.functions().size() - imported(Kind.FUNC)
            && initialisers.size() == face.globals().size() - imported(Kind.GLOBAL);
    boolean areTypesKnown =
        face.functions().stream().allMatch(f -> face.functionType(f.type()).isPresent());
    if (!isComplete || !areTypesKnown) {
      throw new ComponentizeException("the adapter is not a valid module");
    }
    for (CoreExport export : face.exports()) {
      if (face.typeOf(export).isEmpty()) {
        throw new ComponentizeException(
            "the adapter exports `" + export.name() + "`, which does not exist");
      }
    }
  }

  CoreModule face() {
    return face;
  }

  List<Producer> producers() {
    return producers;
  }

  /** The debug name of an item. */
  Optional<String> name(Kind kind, int index) {
    return Optional.ofNullable(names.names(kind).get(index));
  }

  /** How many of a kind are imported. */
  int imported(Kind kind) {
    return (int) face.imports().stream().filter(i -> i.type().kind() == kind).count();
  }

  /** The import that an index denotes; empty if it denotes a definition. */
  Optional<CoreImport> importOf(Kind kind, int index) {
    return face.imports().stream().filter(i -> i.type().kind() == kind).skip(index).findFirst();
  }

  /** The body of a function that is not imported. */
  Slice body(int function) {
    return bodies.get(function - imported(Kind.FUNC));
  }

  /** The initial value of a global that is not imported. */
  Slice initialiser(int global) {
    return initialisers.get(global - imported(Kind.GLOBAL));
  }

  /** The type of a function. */
  CompositeType.Function typeOf(int function) {
    return face.functionType(face.functions().get(function).type()).orElseThrow();
  }

  /** Whether a global is a mutable number of 32 bits. */
  boolean isCounter(int global) {
    CoreExternType.Global type = face.globals().get(global);
    return type.mutable() && type.type() == CoreValueType.Numeric.I32;
  }
}
