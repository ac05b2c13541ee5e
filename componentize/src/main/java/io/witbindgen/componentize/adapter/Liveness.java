package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The part of an adapter that is reachable from the kept exports. */
final class Liveness implements Indices {
  private final AdapterModule module;
  private final SortedSet<Integer> types = new TreeSet<>();
  private final Map<Kind, SortedSet<Integer>> items = new EnumMap<>(Kind.class);
  private final Deque<Runnable> left = new ArrayDeque<>();

  private Liveness(AdapterModule module) {
    this.module = module;
    for (Kind kind : Kind.values()) {
      items.put(kind, new TreeSet<>());
    }
  }

  static Liveness of(AdapterModule module, Collection<CoreExport> exports) {
    Liveness liveness = new Liveness(module);
    exports.forEach(export -> liveness.item(export.kind(), export.index()));
    while (!liveness.left.isEmpty()) {
      liveness.left.pop().run();
    }
    return liveness;
  }

  /** The reachable types. */
  SortedSet<Integer> types() {
    return types;
  }

  /** The reachable items of a kind. */
  SortedSet<Integer> items(Kind kind) {
    return Objects.requireNonNull(items.get(kind));
  }

  @Override
  public int type(int index) {
    if (types.add(index)) {
      left.push(
          () ->
              module
                  .face()
                  .functionType(index)
                  .ifPresent(
                      type -> {
                        type.params().forEach(this::valueType);
                        type.results().forEach(this::valueType);
                      }));
    }
    return index;
  }

  private void valueType(CoreValueType type) {
    if (type instanceof CoreValueType.Reference reference
        && reference.heap() instanceof HeapType.Concrete concrete) {
      type(concrete.type());
    }
  }

  @Override
  public int item(Kind kind, int index) {
    if (index < 0 || index >= module.face().space(kind).size()) {
      throw new ComponentizeException(
          "the adapter refers to "
              + kind.name().toLowerCase(Locale.ROOT)
              + " "
              + Integer.toUnsignedString(index)
              + ", which does not exist");
    }
    if (items(kind).add(index)) {
      left.push(() -> visit(kind, index));
    }
    return index;
  }

  private void visit(Kind kind, int index) {
    switch (kind) {
      case FUNC -> function(index);
      case GLOBAL -> {
        valueType(module.face().globals().get(index).type());
        if (index >= module.imported(Kind.GLOBAL)) {
          code(module.initialiser(index));
        }
      }
      case TABLE -> valueType(module.face().tables().get(index).element());
      case MEMORY -> {}
      case TAG -> throw new ComponentizeException("an adapter cannot have tags");
    }
  }

  private void function(int index) {
    type(module.face().functions().get(index).type());
    if (index >= module.imported(Kind.FUNC)) {
      ByteCursor cursor = new ByteCursor(module.body(index));
      int runs = cursor.u32();
      for (int i = 0; i < runs; i++) {
        cursor.u32();
        TypeCopy.copy(cursor, new ByteSink(), this);
      }
      new CodeRewriter(cursor, this).rewrite();
    }
  }

  private void code(Slice code) {
    new CodeRewriter(new ByteCursor(code), this).rewrite();
  }
}
