package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.names.NameScheme.Intrinsic;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.TypeRef;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The intrinsics of the older names: {@code [waitable-set-new]}, {@code [stream-read-0]f}. */
final class LegacyIntrinsics {
  /** Marks a function, or an intrinsic, that returns before it is done. */
  static final String ASYNC = "[async-lower]";

  private static final String CANCELLABLE = "[cancellable]";
  private static final Pattern CONTEXT =
      Pattern.compile("\\[context-(get|set)-(?:(i32|i64)-)?([0-9]+)]");
  private static final Pattern WAITABLE_SET =
      Pattern.compile("\\[waitable-set-(wait|poll)(?:-(i32|i64))?]");
  private static final Pattern ERROR_CONTEXT =
      Pattern.compile("\\[error-context-(new|debug-message)-(utf8|utf16|latin1\\+utf16)]");
  private static final Pattern PAYLOAD =
      Pattern.compile("\\[((?:future|stream)-[a-z-]+)-(unit|[0-9]+)](.*)", Pattern.DOTALL);

  /** Names of one built-in each, with its numbers of parameters and results. */
  private static final Map<String, Intrinsic> PLAIN =
      Map.ofEntries(
          plain("[error-context-drop]", CanonDefinition.Kind.ERROR_CONTEXT_DROP, 1, 0),
          plain("[backpressure-inc]", CanonDefinition.Kind.BACKPRESSURE_INC, 0, 0),
          plain("[backpressure-dec]", CanonDefinition.Kind.BACKPRESSURE_DEC, 0, 0),
          plain("[waitable-set-new]", CanonDefinition.Kind.WAITABLE_SET_NEW, 0, 1),
          plain("[waitable-set-drop]", CanonDefinition.Kind.WAITABLE_SET_DROP, 1, 0),
          plain("[waitable-join]", CanonDefinition.Kind.WAITABLE_JOIN, 2, 0),
          plain("[subtask-drop]", CanonDefinition.Kind.SUBTASK_DROP, 1, 0),
          plain("[thread-index]", CanonDefinition.Kind.THREAD_INDEX, 0, 1),
          plain("[thread-resume-later]", CanonDefinition.Kind.THREAD_RESUME_LATER, 1, 0));

  /** Names that can be marked as cancellable, with the number of parameters. */
  private static final Map<String, Map.Entry<CanonDefinition.Kind, Integer>> SWITCHES =
      Map.of(
          "[thread-suspend]", Map.entry(CanonDefinition.Kind.THREAD_SUSPEND, 0),
          "[thread-yield]", Map.entry(CanonDefinition.Kind.THREAD_YIELD, 0),
          "[thread-suspend-then-resume]",
              Map.entry(CanonDefinition.Kind.THREAD_SUSPEND_THEN_RESUME, 1),
          "[thread-yield-then-resume]", Map.entry(CanonDefinition.Kind.THREAD_YIELD_THEN_RESUME, 1),
          "[thread-suspend-then-promote]",
              Map.entry(CanonDefinition.Kind.THREAD_SUSPEND_THEN_PROMOTE, 1),
          "[thread-yield-then-promote]",
              Map.entry(CanonDefinition.Kind.THREAD_YIELD_THEN_PROMOTE, 1));

  private static final Map<CanonDefinition.Kind, CompositeType.Function> PAYLOADS = payloads();

  private LegacyIntrinsics() {}

  private static Map.Entry<String, Intrinsic> plain(
      String name, CanonDefinition.Kind kind, int params, int results) {
    ImportUse use = new ImportUse.Builtin(new CanonDefinition.Plain(kind));
    return Map.entry(name, new Intrinsic(use, CoreSignatures.ofNumbers(params, results)));
  }

  private static Map<CanonDefinition.Kind, CompositeType.Function> payloads() {
    Map<CanonDefinition.Kind, CompositeType.Function> types =
        new EnumMap<>(CanonDefinition.Kind.class);
    CompositeType.Function create = CoreSignatures.of(List.of(), List.of(Numeric.I64));
    types.put(CanonDefinition.Kind.FUTURE_NEW, create);
    types.put(CanonDefinition.Kind.STREAM_NEW, create);
    types.put(CanonDefinition.Kind.FUTURE_READ, CoreSignatures.ofNumbers(2, 1));
    types.put(CanonDefinition.Kind.FUTURE_WRITE, CoreSignatures.ofNumbers(2, 1));
    types.put(CanonDefinition.Kind.STREAM_READ, CoreSignatures.ofNumbers(3, 1));
    types.put(CanonDefinition.Kind.STREAM_WRITE, CoreSignatures.ofNumbers(3, 1));
    types.put(CanonDefinition.Kind.FUTURE_CANCEL_READ, CoreSignatures.ofNumbers(1, 1));
    types.put(CanonDefinition.Kind.FUTURE_CANCEL_WRITE, CoreSignatures.ofNumbers(1, 1));
    types.put(CanonDefinition.Kind.STREAM_CANCEL_READ, CoreSignatures.ofNumbers(1, 1));
    types.put(CanonDefinition.Kind.STREAM_CANCEL_WRITE, CoreSignatures.ofNumbers(1, 1));
    types.put(CanonDefinition.Kind.FUTURE_DROP_READABLE, CoreSignatures.ofNumbers(1, 0));
    types.put(CanonDefinition.Kind.FUTURE_DROP_WRITABLE, CoreSignatures.ofNumbers(1, 0));
    types.put(CanonDefinition.Kind.STREAM_DROP_READABLE, CoreSignatures.ofNumbers(1, 0));
    types.put(CanonDefinition.Kind.STREAM_DROP_WRITABLE, CoreSignatures.ofNumbers(1, 0));
    return types;
  }

  /** The intrinsic of this name that belongs to neither a type nor a function. */
  static Optional<Intrinsic> root(String name) {
    Intrinsic plain = PLAIN.get(name);
    if (plain != null) {
      return Optional.of(plain);
    }
    boolean cancellable = name.startsWith(CANCELLABLE);
    String rest = cancellable ? name.substring(CANCELLABLE.length()) : name;
    return threadSwitch(rest, cancellable)
        .or(() -> waitableSet(rest, cancellable))
        .or(() -> subtaskCancel(name))
        .or(() -> errorContext(name))
        .or(() -> context(name))
        .or(() -> newThread(name));
  }

  private static Optional<Intrinsic> threadSwitch(String name, boolean cancellable) {
    return Optional.ofNullable(SWITCHES.get(name))
        .map(
            found ->
                new Intrinsic(
                    new ImportUse.Builtin(new CanonDefinition.Switch(found.getKey(), cancellable)),
                    CoreSignatures.ofNumbers(found.getValue(), 1)));
  }

  private static Optional<Intrinsic> waitableSet(String name, boolean cancellable) {
    Matcher matcher = WAITABLE_SET.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    CanonDefinition.Kind kind =
        matcher.group(1).equals("wait")
            ? CanonDefinition.Kind.WAITABLE_SET_WAIT
            : CanonDefinition.Kind.WAITABLE_SET_POLL;
    return Optional.of(
        new Intrinsic(
            new ImportUse.WaitableSet(kind, cancellable),
            CoreSignatures.of(
                List.of(Numeric.I32, number(matcher.group(2))), List.of(Numeric.I32))));
  }

  private static CoreValueType number(@Nullable String name) {
    return "i64".equals(name) ? Numeric.I64 : Numeric.I32;
  }

  private static Optional<Intrinsic> subtaskCancel(String name) {
    boolean async = name.startsWith(ASYNC);
    String rest = async ? name.substring(ASYNC.length()) : name;
    return rest.equals("[subtask-cancel]")
        ? Optional.of(
            new Intrinsic(
                new ImportUse.Builtin(new CanonDefinition.SubtaskCancel(async)),
                CoreSignatures.ofNumbers(1, 1)))
        : Optional.empty();
  }

  private static Optional<Intrinsic> errorContext(String name) {
    Matcher matcher = ERROR_CONTEXT.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean isNew = matcher.group(1).equals("new");
    StringEncoding encoding = StringEncoding.ofText(matcher.group(2)).orElseThrow();
    CanonDefinition.Kind kind =
        isNew
            ? CanonDefinition.Kind.ERROR_CONTEXT_NEW
            : CanonDefinition.Kind.ERROR_CONTEXT_DEBUG_MESSAGE;
    return Optional.of(
        new Intrinsic(
            new ImportUse.ErrorContext(kind, encoding),
            CoreSignatures.ofNumbers(2, isNew ? 1 : 0)));
  }

  private static Optional<Intrinsic> context(String name) {
    Matcher matcher = CONTEXT.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    CoreValueType type = number(matcher.group(2));
    boolean isGet = matcher.group(1).equals("get");
    return unsigned(matcher.group(3))
        .map(
            slot ->
                new Intrinsic(
                    new ImportUse.Builtin(
                        new CanonDefinition.Context(
                            isGet
                                ? CanonDefinition.Kind.CONTEXT_GET
                                : CanonDefinition.Kind.CONTEXT_SET,
                            type,
                            slot)),
                    isGet
                        ? CoreSignatures.of(List.of(), List.of(type))
                        : CoreSignatures.of(List.of(type), List.of())));
  }

  private static Optional<Integer> unsigned(String digits) {
    try {
      return Optional.of(Integer.parseUnsignedInt(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Intrinsic> newThread(String name) {
    return name.equals("[thread-new-indirect-v0]")
        ? Optional.of(new Intrinsic(new ImportUse.NewThread(), CoreSignatures.ofNumbers(2, 1)))
        : Optional.empty();
  }

  /** The intrinsic of this name that is for a stream or future of a function. */
  static Optional<Intrinsic> payload(NameScheme.Place place, String name) {
    boolean async = name.startsWith(ASYNC);
    String rest = async ? name.substring(ASYNC.length()) : name;
    Matcher matcher = PAYLOAD.matcher(rest);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String builtin = matcher.group(1).replaceFirst("-", ".");
    boolean isStream = builtin.startsWith("stream");
    Optional<CanonDefinition.Kind> kind =
        PAYLOADS.keySet().stream().filter(k -> k.toString().equals(builtin)).findFirst();
    boolean canBeAsync = builtin.endsWith("read") || builtin.endsWith("write");
    if (kind.isEmpty() || (async && !canBeAsync)) {
      return Optional.empty();
    }
    boolean isUnit = matcher.group(2).equals("unit");
    Optional<Payload.Mention> mention =
        isUnit ? Optional.empty() : mention(place, matcher.group(3), matcher.group(2));
    if (!isUnit && mention.isEmpty()) {
      return Optional.empty();
    }
    Payload payload = new Payload(rest, isStream, mention, place.unit(), place.direction());
    Convention convention = async ? Convention.LOWER_ASYNC : Convention.LOWER;
    CompositeType.Function type = PAYLOADS.get(kind.get());
    return Optional.ofNullable(type)
        .map(t -> new Intrinsic(new ImportUse.OfPayload(kind.get(), payload, convention), t));
  }

  private static Optional<Payload.Mention> mention(
      NameScheme.Place place, String function, String number) {
    Optional<FunctionRef> found =
        place.unit().isPresent()
            ? place.world().function(place.unit().get(), function)
            : place.world().function(place.direction(), function);
    Optional<Integer> index = unsigned(number);
    if (found.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    List<TypeRef> types = Futures.of(found.get());
    int i = index.get();
    return 0 <= i && i < types.size()
        ? Optional.of(new Payload.Mention(found.get(), types.get(i)))
        : Optional.empty();
  }
}
