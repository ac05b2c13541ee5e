package io.witbindgen.bindgen;

import io.witbindgen.bindgen.names.JavaDiagnosticKind;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.witabi.ValueTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rejects what Java bindings cannot express, at its line in the WIT. */
final class SupportCheck {
  /** The Java virtual machine allows 255 parameters; long and double count twice. */
  private static final int MOST_PARAMETERS = 120;

  private static final int MOST_TUPLE_PARTS = 16;
  private static final int MOST_FLAGS = 32;
  private static final long LONGEST_TYPE = 250;

  /** The most types in the parts of a record, or in the parameters of a function. */
  private static final long LONGEST_DECLARATION = 2500;

  /** Types nested more deeply are in no component either. */
  private static final int DEEPEST_TYPE = 100;

  /** The static initializer of an enum has no room for more. */
  private static final int MOST_ENUM_CASES = 4000;

  private static final int MOST_CASES = 3000;

  /** More functions, types or imports do not fit into the constant pool of a class. */
  private static final int MOST_MEMBERS = 1000;

  private record Complaint(Span span, String what) {}

  private final Reporter reporter;
  private final ValueTypes layouts = new ValueTypes();
  private final Map<TypeDefinition, Long> lengths = new HashMap<>();
  private final Map<TypeDefinition, Integer> depths = new HashMap<>();
  private final Set<TypeDefinition> refused = new HashSet<>();
  private final Set<Complaint> complaints = new HashSet<>();
  private boolean complained;

  private SupportCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  static void check(Selection selection, Reporter reporter) {
    SupportCheck check = new SupportCheck(reporter);
    selection.interfaces().forEach(check::check);
    for (World world : selection.worlds()) {
      Span span = world.metadata().span();
      check.atMost(span, "a world of %d imports", world.imports().size());
      check.atMost(span, "a world of %d exports", world.exports().size());
      check.atMost(span, "a world of %d types", world.types().size());
      world.types().forEach(check::check);
      Selection.inlineInterfaces(world).forEach(check::check);
      Selection.functions(world).forEach(check::check);
    }
  }

  /** Refuses a scope whose classes would have too many constants and methods. */
  private void atMost(Span span, String what, int count) {
    if (count > MOST_MEMBERS) {
      String most = MOST_MEMBERS + " are the most; divide it";
      inexpressible(span, what.formatted(count), most);
    }
  }

  private void check(Interface found) {
    Span span = found.metadata().span();
    atMost(span, "an interface of %d functions", found.functions().size());
    long declared = found.types().stream().filter(JavaNames::isDeclared).count();
    atMost(span, "an interface of %d types", (int) declared);
    found.types().forEach(this::check);
    found.functions().forEach(this::check);
  }

  private void check(TypeDefinition definition) {
    complained = false;
    Span span = definition.metadata().span();
    switch (definition.body().kind()) {
      case RECORD -> {
        List<TypeBody.Field> fields = ((TypeBody.RecordType) definition.body()).fields();
        limit(span, "a record of " + fields.size() + " fields", fields.size(), MOST_PARAMETERS);
        fields.forEach(field -> check(field.type(), field.metadata().span()));
        checkLength(span, "a record", fields.stream().map(TypeBody.Field::type));
      }
      case VARIANT -> {
        List<TypeBody.Case> cases = ((TypeBody.VariantType) definition.body()).cases();
        limit(span, "a variant of " + cases.size() + " cases", cases.size(), MOST_CASES);
        cases.forEach(c -> c.payload().ifPresent(p -> check(p, c.metadata().span())));
      }
      case FLAGS -> {
        int flags = ((TypeBody.FlagsType) definition.body()).flags().size();
        limit(span, "flags of " + flags + " labels", flags, MOST_FLAGS);
      }
      case ALIAS -> {
        Type target = ((TypeBody.Alias) definition.body()).target();
        check(target, span);
        lengths.put(definition, length(target));
      }
      case ENUM -> {
        int cases = ((TypeBody.EnumType) definition.body()).cases().size();
        limit(span, "an enum of " + cases + " cases", cases, MOST_ENUM_CASES);
      }
      case RESOURCE, USE -> {
        // Nothing to check: the target of a use is checked where it is defined.
      }
    }
    boolean refers = refersToRefused(definition);
    if (!checkDepth(definition, refers) || refers) {
      refused.add(definition);
    } else if (!definition.isResource()) {
      checkLayout(definition);
    }
  }

  /** Whether a definition can be used: it is not nested too deeply, and had no other complaint. */
  private boolean checkDepth(TypeDefinition definition, boolean refers) {
    int depth = depthOf(definition);
    depths.put(definition, depth);
    if (depth > DEEPEST_TYPE && !complained && !refers) {
      tooDeep(definition.metadata().span(), depth);
    }
    return !complained;
  }

  private void tooDeep(Span span, int depth) {
    String most = DEEPEST_TYPE + " is the deepest that a component can have";
    inexpressible(span, "a type nested " + depth + " deep through the names in it", most);
  }

  private int depthOf(TypeDefinition definition) {
    return switch (definition.body().kind()) {
      case RECORD ->
          1
              + deepest(
                  ((TypeBody.RecordType) definition.body()).fields().stream().map(f -> f.type()));
      case VARIANT ->
          1
              + deepest(
                  ((TypeBody.VariantType) definition.body())
                      .cases().stream().flatMap(c -> c.payload().stream()));
      case ALIAS -> depth(((TypeBody.Alias) definition.body()).target());
      case USE -> depths.getOrDefault(((TypeBody.Use) definition.body()).target(), 1);
      case ENUM, FLAGS, RESOURCE -> 1;
    };
  }

  private int depth(Type type) {
    return type instanceof Type.Named named
        ? depths.getOrDefault(named.definition(), 1)
        : 1 + deepest(parts(type).stream());
  }

  private int deepest(Stream<Type> types) {
    return types.mapToInt(this::depth).max().orElse(0);
  }

  private boolean refersToRefused(TypeDefinition definition) {
    return switch (definition.body().kind()) {
      case RECORD ->
          ((TypeBody.RecordType) definition.body())
              .fields().stream().anyMatch(f -> isRefused(f.type()));
      case VARIANT ->
          ((TypeBody.VariantType) definition.body())
              .cases().stream().anyMatch(c -> c.payload().filter(this::isRefused).isPresent());
      case ALIAS -> isRefused(((TypeBody.Alias) definition.body()).target());
      case USE -> refused.contains(((TypeBody.Use) definition.body()).target());
      case ENUM, FLAGS, RESOURCE -> false;
    };
  }

  private boolean isRefused(Type type) {
    return type instanceof Type.Named named
        ? refused.contains(named.definition())
        : parts(type).stream().anyMatch(this::isRefused);
  }

  private void checkLayout(TypeDefinition definition) {
    try {
      layouts.of(definition);
    } catch (IllegalArgumentException e) {
      refused.add(definition);
      inexpressible(
          definition.metadata().span(), "a type this large", "values take less than 256 MiB");
    }
  }

  private void check(Function function) {
    Span span = function.metadata().span();
    int count = function.type().parameters().size();
    if (count > MOST_PARAMETERS) {
      inexpressible(
          span, "a function of " + count + " parameters", MOST_PARAMETERS + " are the most");
    }
    for (Function.Parameter parameter : function.writtenParameters()) {
      check(parameter.type(), span);
    }
    function.type().result().ifPresent(result -> check(result, span));
    checkLength(
        span, "a function", function.writtenParameters().stream().map(Function.Parameter::type));
  }

  private void checkLength(Span span, String what, Stream<Type> types) {
    long length = types.mapToLong(this::length).sum();
    if (length > LONGEST_DECLARATION) {
      String most = LONGEST_DECLARATION + " are the most; give them names, as records";
      inexpressible(span, what + " with " + length + " types in its parts", most);
    }
  }

  private void check(Type type, Span span) {
    if (type instanceof Type.TupleType tuple) {
      int parts = tuple.elements().size();
      limit(span, "a tuple of " + parts + " parts", parts, MOST_TUPLE_PARTS);
    }
    parts(type).forEach(part -> check(part, span));
    boolean deep = depth(type) > DEEPEST_TYPE;
    boolean outermost = length(type) > LONGEST_TYPE && !complained && !deep;
    if (deep && !complained && !isRefused(type)) {
      tooDeep(span, depth(type));
    }
    if (outermost) {
      inexpressible(span, "a type this long", "give its parts names, as records");
    }
  }

  /** The number of types in the Java form of a type, with aliases expanded. */
  private long length(Type type) {
    long length = 1;
    for (Type part : parts(type)) {
      length = Math.min(Long.MAX_VALUE / 32, length + length(part));
    }
    return type instanceof Type.Named named ? lengthOf(named.definition()) : length;
  }

  private long lengthOf(TypeDefinition definition) {
    return definition.body() instanceof TypeBody.Use use
        ? lengthOf(use.target())
        : lengths.getOrDefault(definition, 1L);
  }

  private static List<Type> parts(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE, NAMED, OWN, BORROW -> List.of();
      case LIST -> List.of(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> List.of(((Type.FixedLengthList) type).element());
      case MAP -> List.of(((Type.MapType) type).value());
      case OPTION -> List.of(((Type.OptionType) type).value());
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield Optional.of(result).stream()
            .flatMap(r -> Stream.concat(r.ok().stream(), r.error().stream()))
            .toList();
      }
      case TUPLE -> ((Type.TupleType) type).elements();
      case FUTURE -> ((Type.FutureType) type).payload().stream().toList();
      case STREAM -> ((Type.StreamType) type).element().stream().toList();
    };
  }

  private void limit(Span span, String what, int count, int most) {
    if (count == 0) {
      inexpressible(span, what, "components cannot have it either");
    } else if (count > most) {
      inexpressible(span, what, most + " are the most");
    }
  }

  private void inexpressible(Span span, String what, String reason) {
    complained = true;
    if (complaints.add(new Complaint(span, what))) {
      reporter.error(JavaDiagnosticKind.INEXPRESSIBLE_IN_JAVA, span, what, reason);
    }
  }
}
