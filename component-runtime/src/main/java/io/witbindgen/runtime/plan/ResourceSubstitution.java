package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces resource types: those of a validated component by those of a plan, in which it can occur
 * more than once, and those of the plan by those of an instance. Types are graphs, so each part is
 * visited only once; a part that mentions no resource stays the same object.
 */
public final class ResourceSubstitution {
  private final Map<ResourceType, ResourceType> replacements;
  private final IdentityHashMap<ValueType, ValueType> done = new IdentityHashMap<>();

  /**
   * A substitution; later additions to the map apply to types that have not been visited before.
   */
  public ResourceSubstitution(Map<ResourceType, ResourceType> replacements) {
    this.replacements = replacements;
  }

  /** The function type with its resource types replaced. */
  public FunctionType of(FunctionType type) {
    List<FunctionType.Parameter> params =
        type.params().stream()
            .map(param -> FunctionType.param(param.name(), of(param.type())))
            .toList();
    return new FunctionType(type.async(), params, of(type.result()));
  }

  /** The value type with its resource types replaced. */
  public ValueType of(ValueType type) {
    ValueType known = done.get(type);
    if (known == null) {
      known = substitute(type);
      done.put(type, known);
    }
    return known;
  }

  private Optional<ValueType> of(Optional<ValueType> type) {
    return type.map(this::of);
  }

  private @Nullable ValueType orNull(Optional<ValueType> type) {
    return of(type).orElse(null);
  }

  private ValueType substitute(ValueType type) {
    return switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING -> type;
      case ERROR_CONTEXT, FLAGS, ENUM -> type;
      case OWN, BORROW -> handle((ValueType.HandleType) type);
      case LIST -> {
        ValueType element = ((ValueType.ListType) type).element();
        yield of(element).equals(element) ? type : ValueType.list(of(element));
      }
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        ValueType element = of(list.element());
        yield element.equals(list.element()) ? type : ValueType.list(element, list.length());
      }
      case MAP -> {
        ValueType.MapType map = (ValueType.MapType) type;
        ValueType value = of(map.value());
        yield value.equals(map.value()) ? type : ValueType.map(map.key(), value);
      }
      case RECORD, TUPLE -> aggregate((ValueType.AggregateType) type);
      case VARIANT, OPTION, RESULT -> cases((ValueType.CasesType) type);
      case STREAM, FUTURE -> {
        ValueType.AsyncType async = (ValueType.AsyncType) type;
        if (of(async.element()).equals(async.element())) {
          yield type;
        }
        yield type.kind() == ValueType.Kind.STREAM
            ? ValueType.stream(orNull(async.element()))
            : ValueType.future(orNull(async.element()));
      }
    };
  }

  private ValueType handle(ValueType.HandleType type) {
    ResourceType resource = replacements.getOrDefault(type.resource(), type.resource());
    return type.kind() == ValueType.Kind.OWN ? ValueType.own(resource) : ValueType.borrow(resource);
  }

  private ValueType aggregate(ValueType.AggregateType type) {
    boolean same = type.types().stream().allMatch(part -> of(part).equals(part));
    if (same) {
      return type;
    }
    if (type instanceof ValueType.RecordType record) {
      return ValueType.record(
          record.fields().stream()
              .map(field -> ValueType.field(field.name(), of(field.type())))
              .toList());
    }
    return ValueType.tuple(type.types().stream().map(this::of).toList());
  }

  private ValueType cases(ValueType.CasesType type) {
    boolean same =
        type.payloads().stream()
            .allMatch(payload -> payload.isEmpty() || of(payload.get()).equals(payload.get()));
    if (same) {
      return type;
    }
    List<Optional<ValueType>> payloads = type.payloads();
    if (type instanceof ValueType.VariantType variant) {
      return ValueType.variant(
          variant.cases().stream().map(c -> new ValueType.Case(c.name(), of(c.type()))).toList());
    }
    return type.kind() == ValueType.Kind.OPTION
        ? ValueType.option(of(payloads.get(1).orElseThrow()))
        : ValueType.result(orNull(payloads.get(0)), orNull(payloads.get(1)));
  }
}
