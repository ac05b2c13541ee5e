package io.witbindgen.componentize.fixup;

/** The share of linking in the module that finishes the instantiation. */
@FunctionalInterface
public interface FixupContribution {
  /** Nothing. */
  FixupContribution NONE = fixups -> {};

  /** Adds imports, segments and steps of the start function. */
  void addTo(Fixups fixups);
}
