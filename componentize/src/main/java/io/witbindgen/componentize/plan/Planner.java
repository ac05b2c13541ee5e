package io.witbindgen.componentize.plan;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.adapter.AdapterReduction;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.names.ModuleContext;
import io.witbindgen.componentize.names.ModuleFace;
import io.witbindgen.componentize.names.Naming;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.MetadataReader;
import io.witbindgen.componentize.world.ModuleMetadata;
import io.witbindgen.componentize.world.TargetWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes plans. */
public final class Planner {
  private static final String WORLD =
      "what world it was made for: put a world into it first, with `embed`";

  private record Source(ModuleSource source, RawModule module, ModuleMetadata metadata) {}

  private final ComponentizeOptions options;
  private final List<Source> sources;
  private final Source main;
  private final Naming naming;

  private Planner(ComponentizeOptions options, List<Source> sources) {
    this.options = options;
    this.sources = sources;
    List<Source> mains =
        sources.stream().filter(s -> s.source().kind() == ModuleSource.Kind.MAIN).toList();
    if (mains.size() != 1) {
      throw new ComponentizeException("a component needs one main module, not " + mains.size());
    }
    this.main = mains.get(0);
    List<ModuleMetadata.EmbeddedWorld> worlds = new ArrayList<>();
    sources.forEach(source -> worlds.addAll(source.metadata().worlds()));
    TargetWorld world = TargetWorld.of("the modules", worlds, versions(options));
    Set<String> names = new LinkedHashSet<>();
    for (Source source : sources) {
      if (source.source().kind() != ModuleSource.Kind.MAIN && !names.add(name(source.source()))) {
        throw new ComponentizeException(
            "there are two modules named `" + name(source.source()) + "`");
      }
    }
    this.naming = new Naming(world, names, options.rejectLegacyNames());
  }

  /**
   * Plans a component.
   *
   * @param modules the modules, in the order in which their worlds are merged; the extra ones are
   *     instantiated in this order, after the main module
   * @throws ComponentizeException if they do not make a component
   * @throws MalformedComponentException if one of them cannot be read
   */
  public static Plan plan(List<ModuleSource> modules, ComponentizeOptions options) {
    List<Source> sources = new ArrayList<>();
    for (ModuleSource module : modules) {
      sources.add(within(module, () -> read(module)));
    }
    boolean hasWorld = sources.stream().anyMatch(source -> !source.metadata().worlds().isEmpty());
    Planner planner = new Planner(options, sources);
    return hasWorld ? planner.plan() : planner.refuseWithoutWorld();
  }

  /**
   * Without a world there is nothing to import or export; an import that has no source shows it.
   */
  private Plan refuseWithoutWorld() {
    try {
      within(main.source(), this::mainPart);
    } catch (ComponentizeException e) {
      throw new ComponentizeException(e.getMessage() + "; the module does not say " + WORLD, e);
    }
    throw new ComponentizeException("the module does not say " + WORLD);
  }

  private static TargetWorld.CompatibleImports versions(ComponentizeOptions options) {
    return options.mergeImports()
        ? TargetWorld.CompatibleImports.MERGED
        : TargetWorld.CompatibleImports.APART;
  }

  private static Source read(ModuleSource module) {
    RawModule raw = RawModule.of(module.bytes());
    return new Source(module, raw, MetadataReader.read(name(module), raw));
  }

  private static String name(ModuleSource module) {
    return switch (module.kind()) {
      case MAIN -> "main";
      case ADAPTER -> ((ModuleSource.Adapter) module).name();
      case LIBRARY -> ((ModuleSource.Library) module).name();
    };
  }

  private static <T> T within(ModuleSource module, Supplier<T> action) {
    String what =
        switch (module.kind()) {
          case MAIN -> "the module";
          case ADAPTER -> "adapter `" + name(module) + "`";
          case LIBRARY -> "library `" + name(module) + "`";
        };
    try {
      return action.get();
    } catch (ComponentizeException e) {
      throw new ComponentizeException(what + ": " + e.getMessage(), e);
    } catch (MalformedComponentException e) {
      throw e.within(what);
    }
  }

  private Plan plan() {
    ModulePart mainPart = within(main.source(), this::mainPart);
    Map<String, ModulePart> extras = new LinkedHashMap<>();
    for (Source source : sources) {
      if (source.source().kind() == ModuleSource.Kind.MAIN) {
        continue;
      }
      within(source.source(), () -> extra(source, mainPart, extras.keySet()))
          .ifPresent(part -> extras.put(name(source.source()), part));
    }
    return new Plan(options, naming.world(), new Modules(mainPart, extras));
  }

  private ModulePart mainPart() {
    UniqueImports unique = UniqueImports.of(withoutWorlds(main.module()));
    byte[] bytes = Producers.add(unique.module(), main.metadata().producers()).toByteArray();
    ModuleFace face =
        ModuleFace.of(
            naming,
            Slice.of(bytes),
            ModuleContext.of(main.metadata().exports()).withRenamed(unique.renamed()));
    return new ModulePart(
        ModuleRef.MAIN, ModuleSource.Kind.MAIN, Slice.of(bytes), face, main.metadata());
  }

  private static RawModule withoutWorlds(RawModule module) {
    return new RawModule(
        module.sections().stream().filter(s -> !MetadataReader.isWorld(s)).toList());
  }

  private Optional<ModulePart> extra(Source source, ModulePart mainPart, Set<String> earlier) {
    Slice bytes = Slice.of(withoutWorlds(source.module()).toByteArray());
    ModuleRef ref = new ModuleRef.Extra(name(source.source()));
    if (source.source() instanceof ModuleSource.Library library) {
      library.arguments().forEach(argument -> checkKnown(argument, earlier));
      ModuleFace face = face(source, bytes, library.arguments());
      face.checkExports(mainPart.face().imports().of(library.name()));
      return Optional.of(
          new ModulePart(ref, ModuleSource.Kind.LIBRARY, bytes, face, source.metadata()));
    }
    Map<String, CompositeType.Function> needed = mainPart.face().imports().of(ref.name());
    if (needed.isEmpty() && !hasExports(source)) {
      return Optional.empty();
    }
    ModuleFace whole = face(source, bytes, List.of());
    whole.checkExports(needed);
    Set<String> kept = new LinkedHashSet<>(needed.keySet());
    kept.addAll(whole.exports().uses().keySet());
    Optional<String> realloc =
        options.reallocViaMemoryGrow()
            ? Optional.empty()
            : mainPart.face().exports().adapterRealloc();
    Slice reduced = Slice.of(AdapterReduction.reduce(bytes, kept, realloc));
    ModuleFace face = face(source, reduced, List.of());
    face.checkExports(needed);
    return Optional.of(
        new ModulePart(ref, ModuleSource.Kind.ADAPTER, reduced, face, source.metadata()));
  }

  private ModuleFace face(Source source, Slice bytes, List<LibraryArgument> arguments) {
    return ModuleFace.of(
        naming, bytes, ModuleContext.of(source.metadata().exports()).withArguments(arguments));
  }

  /** Whether the module's part of the world has functions to export. */
  private boolean hasExports(Source source) {
    return source.metadata().exports().stream()
        .map(name -> naming.world().exportNamed(name).orElseThrow())
        .anyMatch(
            item ->
                !(item instanceof Item.InterfaceItem unit) || !unit.unit().functions().isEmpty());
  }

  private static void checkKnown(LibraryArgument argument, Set<String> earlier) {
    List<ModuleRef> mentioned =
        argument instanceof LibraryArgument.Instance instance
            ? List.of(instance.module())
            : ((LibraryArgument.Items) argument)
                .items().stream().map(LibraryArgument.LinkedItem::module).toList();
    for (ModuleRef ref : mentioned) {
      if (ref.kind() == ModuleRef.Kind.EXTRA && !earlier.contains(ref.name())) {
        throw new ComponentizeException(
            "its imports of `"
                + argument.name()
                + "` come from module `"
                + ref.name()
                + "`, which is not before it");
      }
    }
  }
}
