package io.witbindgen.component.model;

import io.witbindgen.abi.type.StringEncoding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The options of a canonical definition, as written.
 *
 * <p>The accessors give the first option of each kind; {@link #repeated} tells where a second one
 * makes the definition invalid.
 */
public record CanonOptions(List<CanonOption> written) {
  /** No options. */
  public static final CanonOptions NONE = new CanonOptions(List.of());

  public CanonOptions {
    written = List.copyOf(written);
  }

  /** The encoding of strings, UTF-8 unless the options say otherwise. */
  public StringEncoding stringEncoding() {
    return first(CanonOption.Kind.STRING_ENCODING)
        .map(option -> ((CanonOption.Encoding) option).encoding())
        .orElse(StringEncoding.UTF8);
  }

  /** Whether an encoding is given. */
  public boolean hasStringEncoding() {
    return first(CanonOption.Kind.STRING_ENCODING).isPresent();
  }

  /** The core memory that values live in. */
  public OptionalInt memory() {
    return index(CanonOption.Kind.MEMORY);
  }

  /** The core function that allocates in that memory. */
  public OptionalInt realloc() {
    return index(CanonOption.Kind.REALLOC);
  }

  /** The core function called once the results were read. */
  public OptionalInt postReturn() {
    return index(CanonOption.Kind.POST_RETURN);
  }

  /** Whether the asynchronous ABI is used. */
  public boolean async() {
    return first(CanonOption.Kind.ASYNC).isPresent();
  }

  /** The core function that continues an asynchronous task. */
  public OptionalInt callback() {
    return index(CanonOption.Kind.CALLBACK);
  }

  /** The core type of the lowered function, chosen together with {@link #gc}. */
  public OptionalInt coreType() {
    return index(CanonOption.Kind.CORE_TYPE);
  }

  /** Whether values are garbage-collected objects. */
  public boolean gc() {
    return first(CanonOption.Kind.GC).isPresent();
  }

  /** The kinds given more than once. */
  public Set<CanonOption.Kind> repeated() {
    Set<CanonOption.Kind> seen = EnumSet.noneOf(CanonOption.Kind.class);
    Set<CanonOption.Kind> repeated = EnumSet.noneOf(CanonOption.Kind.class);
    for (CanonOption option : written) {
      if (!seen.add(option.kind())) {
        repeated.add(option.kind());
      }
    }
    return repeated;
  }

  private Optional<CanonOption> first(CanonOption.Kind kind) {
    return written.stream().filter(option -> option.kind() == kind).findFirst();
  }

  private OptionalInt index(CanonOption.Kind kind) {
    Optional<CanonOption> option = first(kind);
    return option.isPresent()
        ? OptionalInt.of(((CanonOption.Indexed) option.get()).index())
        : OptionalInt.empty();
  }
}
