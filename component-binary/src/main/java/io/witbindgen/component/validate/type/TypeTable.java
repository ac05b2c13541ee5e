package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.component.validate.rule.Breach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All types of values in one run of validation, with their {@link TypeFacts}.
 *
 * <p>Facts are computed from those of the parts, so each type is examined once, however often it is
 * mentioned, and comparing two types means comparing two numbers.
 */
public final class TypeTable {
  /** The most types that one type can consist of. */
  static final long MAX_SIZE = 1_000_000;

  private static final int MAX_DEPTH = 100;

  /**
   * The number of visits to types that all comparisons and substitutions together can make,
   * whatever the size of the component.
   */
  private static final long EFFORT = 4_000_000;

  /**
   * The additional visits for each byte of the component; real components need far less than one.
   */
  private static final long EFFORT_PER_BYTE = 16;

  private final IdentityHashMap<ValueType, TypeFacts> facts = new IdentityHashMap<>();
  private final Map<List<Object>, Integer> structures = new HashMap<>();
  private final CoreTypeTable core = new CoreTypeTable();
  private final TypeOrigins origins = new TypeOrigins();
  private final IdentityHashMap<DefinedType, Boolean> closed = new IdentityHashMap<>();
  private long effort;

  /** An empty table, for a component of this many bytes. */
  public TypeTable(int length) {
    this.effort = EFFORT + EFFORT_PER_BYTE * length;
  }

  /** The core types. */
  public CoreTypeTable core() {
    return core;
  }

  /** The origins of types. */
  public TypeOrigins origins() {
    return origins;
  }

  /** Counts visits to types, because a small input can cause very many. */
  public void charge(long visits) {
    effort -= visits;
    if (effort < 0) {
      throw new Breach(
          ValidationRule.TYPE_SIZE, "the types of the component take too long to compare");
    }
  }

  /** The facts about a type that was made by {@link #define} or has no parts. */
  public TypeFacts facts(ValueType type) {
    TypeFacts known = facts.get(type);
    return known != null ? known : learn(type);
  }

  /** Makes a type, and does the checks that need the finished type. */
  public ValueType define(Supplier<ValueType> type) {
    ValueType made = construct(type);
    learn(made);
    return made;
  }

  /** A new object for a type that is imported or exported. */
  public ValueType introduce(ValueType type) {
    ValueType made = copy(type);
    origins.introduce(made, type);
    return made;
  }

  /** A new object for a resource type that is imported or exported. */
  public DefinedType.OfResources introduce(DefinedType.OfResources type) {
    DefinedType.OfResources made = new DefinedType.OfResources(type.type());
    origins.introduce(made, type);
    return made;
  }

  /** A new object with the same structure. */
  public ValueType copy(ValueType type) {
    Optional<DefinedType.OfResources> resource = origins.resource(type);
    return resource.isPresent()
        ? handle(type.kind(), resource.get())
        : define(
            () ->
                type instanceof ValueType.Primitive primitive
                    ? ValueType.another(primitive)
                    : TypeParts.rebuild(type, part -> part));
  }

  /**
   * Makes a handle type for a resource type, which has the index of {@code entry} where it is made.
   */
  public ValueType handle(ValueType.Kind kind, DefinedType.OfResources entry) {
    ValueType made =
        kind == ValueType.Kind.OWN ? ValueType.own(entry.type()) : ValueType.borrow(entry.type());
    origins.handle(made, entry);
    learn(made);
    return made;
  }

  private static ValueType construct(Supplier<ValueType> type) {
    try {
      return type.get();
    } catch (IllegalArgumentException e) {
      throw new Breach(ValidationRule.ELEMENT_SIZE, String.valueOf(e.getMessage()));
    }
  }

  public boolean same(ValueType a, ValueType b) {
    return facts(a).structure() == facts(b).structure();
  }

  /** The number of types that a function type consists of. */
  public long size(FunctionType type) {
    long size = 1;
    for (FunctionType.Parameter param : type.params()) {
      size += facts(param.type()).size();
    }
    return checkSize(size + type.result().map(result -> facts(result).size()).orElse(0L));
  }

  public boolean mentionsResources(FunctionType type) {
    return type.params().stream().anyMatch(param -> facts(param.type()).resources())
        || type.result().filter(result -> facts(result).resources()).isPresent();
  }

  /** Whether a type mentions only resource types that it binds itself. */
  public boolean isClosed(DefinedType type) {
    return closed.computeIfAbsent(type, t -> FreeResources.areNone(t, this));
  }

  public static long checkSize(long size) {
    if (size > MAX_SIZE) {
      throw new Breach(
          ValidationRule.TYPE_SIZE,
          "a type that consists of more than " + MAX_SIZE + " types, all it mentions counted");
    }
    return size;
  }

  private TypeFacts learn(ValueType type) {
    List<ValueType> parts = TypeParts.parts(type);
    long size = 1;
    int depth = 1;
    boolean borrows = type.kind() == ValueType.Kind.BORROW;
    boolean resources = type instanceof ValueType.HandleType;
    boolean pointers = TypeParts.isPointer(type);
    for (ValueType part : parts) {
      TypeFacts known = facts(part);
      size += known.size();
      depth = Math.max(depth, known.depth() + 1);
      borrows |= known.borrows();
      resources |= known.resources();
      pointers |= known.pointers() && !(type instanceof ValueType.AsyncType);
    }
    checkSize(size);
    checkDepth(depth);
    WideLayout layout = WideLayout.of(type, this);
    TypeFacts learnt =
        new TypeFacts(
            structure(type, parts),
            size,
            depth,
            layout.size(),
            layout.alignment(),
            borrows,
            resources,
            pointers);
    facts.put(type, learnt);
    return learnt;
  }

  private static void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new Breach(ValidationRule.TYPE_DEPTH, "types nested more than " + MAX_DEPTH + " deep");
    }
  }

  private int structure(ValueType type, List<ValueType> parts) {
    List<Object> key = new ArrayList<>(TypeParts.labels(type));
    key.add(type.kind());
    for (ValueType part : parts) {
      key.add(facts(part).structure());
    }
    return structures.computeIfAbsent(List.copyOf(key), k -> structures.size());
  }
}
