package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.LinkOptions;
import io.witbindgen.componentize.input.SharedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Links libraries that share everything into the modules of a component. */
public final class LibraryLinker {
  private static final String LIBDL = "libdl.so";

  private static final Symbol REALLOC =
      new Symbol(
          Conventions.REALLOC,
          new SymbolType.Function(
              new CompositeType.Function(
                  false,
                  List.of(Numeric.I32, Numeric.I32, Numeric.I32, Numeric.I32),
                  List.of(Numeric.I32))));

  private final Set<String> adapters;
  private final Predicate<SharedLibrary> exportsToComponent;
  private final LinkOptions options;

  /**
   * Prepares linking for a component.
   *
   * @param adapters the names of the adapters that the component will have
   * @param exportsToComponent whether a library was made for a world with exports
   * @throws ComponentizeException if the size of the stack is wrong
   */
  public LibraryLinker(
      Set<String> adapters, Predicate<SharedLibrary> exportsToComponent, LinkOptions options) {
    this.adapters = Set.copyOf(adapters);
    this.exportsToComponent = exportsToComponent;
    this.options = options.checked();
  }

  /**
   * Links libraries. If several libraries export the same symbol, the first one counts. Libraries
   * that nothing can reach are left out.
   *
   * @throws ComponentizeException if libraries or symbols are missing, all of which are named, or
   *     if the libraries do not fit together
   */
  public LinkedLibraries link(List<SharedLibrary> given) {
    List<LibraryFace> all = new ArrayList<>(read(given));
    stub(all).ifPresent(all::add);
    List<LibraryFace> libraries = reachable(all);
    Symbols symbols = Symbols.of(libraries);
    List<Integer> order = LinkOrder.of(libraries, symbols).sorted();
    List<Indirection> indirections = Indirection.find(libraries, symbols, order);
    Layout layout = Layout.of(libraries, options.stackSize(), indirections.size());
    Optional<String> reallocator =
        indirections.stream().anyMatch(each -> each.function().name().equals(Conventions.REALLOC))
            ? Optional.empty()
            : symbols.find(REALLOC).map(place -> libraries.get(place).name());
    byte[] main = MainModule.build(libraries, layout, indirections, reallocator);
    return new LinkedLibraries(
        Slice.of(main),
        Instantiation.of(libraries, symbols, order),
        new Initialisation(libraries, symbols, layout, indirections));
  }

  private List<LibraryFace> read(List<SharedLibrary> given) {
    List<SharedLibrary> sources = new ArrayList<>(given);
    if (options.ownLibdl()) {
      sources.add(libdl());
    }
    checkNames(sources);
    List<LibraryFace> libraries =
        sources.stream()
            .map(source -> FaceReader.read(source, adapters, exportsToComponent.test(source)))
            .toList();
    libraries.forEach(LibraryLinker::checkHooks);
    checkNeeded(libraries);
    return libraries;
  }

  private static SharedLibrary libdl() {
    try (InputStream stream =
        Objects.requireNonNull(LibraryLinker.class.getResourceAsStream(LIBDL), LIBDL)) {
      return SharedLibrary.of(LIBDL, Slice.of(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIBDL + " of this program", e);
    }
  }

  private static void checkNames(List<SharedLibrary> libraries) {
    Set<String> names = new HashSet<>();
    for (SharedLibrary library : libraries) {
      if (!names.add(library.name())) {
        throw new ComponentizeException(
            "two libraries are called `" + library.name() + "`; other libraries need them by name");
      }
    }
  }

  private static void checkHooks(LibraryFace library) {
    if (library.exports().has(Conventions.CALL_CTORS)
        && library.exports().has(Conventions.INITIALIZE)) {
      throw new ComponentizeException(
          "library `%s` exports both `%s` and `%s`; a library has one of them at most"
              .formatted(library.name(), Conventions.CALL_CTORS, Conventions.INITIALIZE));
    }
  }

  private static void checkNeeded(List<LibraryFace> libraries) {
    Set<String> names = libraries.stream().map(LibraryFace::name).collect(Collectors.toSet());
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (LibraryFace library : libraries) {
      List<String> absent =
          library.layout().needed().stream().filter(name -> !names.contains(name)).toList();
      if (!absent.isEmpty()) {
        missing.put(library.name(), absent);
      }
    }
    if (!missing.isEmpty()) {
      StringBuilder message = new StringBuilder("libraries are missing:");
      missing.forEach(
          (library, absent) ->
              message
                  .append("\n  `")
                  .append(library)
                  .append("` needs ")
                  .append(
                      absent.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "))));
      throw new ComponentizeException(message.append("\ngive them too").toString());
    }
  }

  /** A library of functions that trap, if some are missing and that is allowed. */
  private Optional<LibraryFace> stub(List<LibraryFace> libraries) {
    Set<Symbols.Missing> missing = Symbols.missing(libraries, Symbols.of(libraries));
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    boolean onlyFunctions =
        missing.stream().allMatch(each -> each.symbol().type() instanceof SymbolType.Function);
    boolean allWeak = missing.stream().allMatch(Symbols.Missing::isWeak);
    if (!onlyFunctions || !(options.stubMissing() || allWeak)) {
      throw unresolved(missing);
    }
    SharedLibrary stubs = StubLibrary.of(missing.stream().map(Symbols.Missing::symbol).toList());
    return Optional.of(FaceReader.read(stubs, adapters, false));
  }

  private static ComponentizeException unresolved(Set<Symbols.Missing> missing) {
    StringBuilder message = new StringBuilder("symbols are missing:");
    missing.stream()
        .filter(each -> !each.isWeak())
        .forEach(
            each ->
                message
                    .append("\n  `")
                    .append(each.importer())
                    .append("` needs ")
                    .append(each.symbol()));
    return new ComponentizeException(
        message.append("\nno library given exports them with these types").toString());
  }

  private static List<LibraryFace> reachable(List<LibraryFace> libraries) {
    Set<Integer> reachable = LinkOrder.of(libraries, Symbols.of(libraries)).reachable();
    return IntStream.range(0, libraries.size())
        .filter(reachable::contains)
        .mapToObj(libraries::get)
        .toList();
  }
}
