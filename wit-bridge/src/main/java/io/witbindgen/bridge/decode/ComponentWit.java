package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import java.util.EnumSet;
import java.util.Optional;

/** The WIT of components. */
public final class ComponentWit {
  /** The name of the world of a component, because a component does not contain one. */
  public static final ScopeId.WorldId ROOT =
      new ScopeId.WorldId(PackageName.of("root", "component", Optional.empty()), "root");

  /** The name of the world that a core module was made for, because one module can have several. */
  public static final ScopeId.WorldId MODULE_ROOT =
      new ScopeId.WorldId(PackageName.of("root", "root", Optional.empty()), "root");

  /** Features limit what can be run; more than that can be written in WIT. */
  private static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private ComponentWit() {}

  /**
   * Decodes the WIT of a component: the package, if it is a package in binary form, or else its
   * world, named {@link #ROOT}. For a core module the result is the world {@link #MODULE_ROOT},
   * merged from those that tools left in its custom sections.
   *
   * @param name the name of the input in messages
   * @param bytes the component or core module; code is not examined
   * @return the package that is asked for, with the parts of other packages that it mentions
   * @throws MalformedComponentException if the bytes are not a component
   * @throws InvalidComponentException if it breaks a rule
   * @throws InexpressibleException if WIT cannot express it, or if a core module holds no world
   */
  public static Resolution decode(String name, byte[] bytes) {
    return decode(name, bytes, ROOT);
  }

  /**
   * Decodes the WIT of a component, as {@link #decode(String, byte[])} does.
   *
   * @param world the name for the world of a component
   */
  public static Resolution decode(String name, byte[] bytes, ScopeId.WorldId world) {
    try {
      return BinaryKind.of(bytes) == BinaryKind.CORE_MODULE
          ? module(name, bytes)
          : decode(
              name,
              ComponentValidator.validate(ComponentDecoder.decode(bytes), ALL_FEATURES),
              world);
    } catch (MalformedComponentException e) {
      throw e.within(name);
    } catch (InvalidComponentException e) {
      throw e.within(name);
    } catch (InexpressibleException e) {
      throw e.within(name);
    }
  }

  /**
   * Decodes the WIT of a component that is validated already.
   *
   * @param name the name of the input in messages
   * @throws InexpressibleException if WIT cannot express it
   */
  public static Resolution decode(String name, ValidatedComponent component) {
    return decode(name, component, ROOT);
  }

  private static Resolution decode(
      String name, ValidatedComponent component, ScopeId.WorldId world) {
    Span nowhere = nowhere(name);
    if (PackageReader.isPackage(component)) {
      return PackageReader.read(component, nowhere);
    }
    Drafts drafts = new Drafts(world.packageName(), DocsNode.NONE);
    WorldDraft draft =
        new WorldDraft(world, DocsNode.NONE, Reading.metadata(DocsNode.NONE, nowhere));
    WorldReader.read(drafts, new Reading(component.origins(), nowhere), draft, component.type());
    drafts.add(draft);
    return drafts.finish();
  }

  private static Resolution module(String name, byte[] bytes) {
    try {
      return ModuleReader.read(bytes, MODULE_ROOT, ALL_FEATURES, nowhere(name));
    } catch (InexpressibleException e) {
      throw e.ofModule();
    }
  }

  private static Span nowhere(String name) {
    return new Span(new Source(name, ""), 0, 0);
  }

  /** Whether a component is a WIT package in binary form (WIT.md, "Package Format"). */
  public static boolean isPackage(ValidatedComponent component) {
    return PackageReader.isPackage(component);
  }
}
