package io.witbindgen.wit.bind;

import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the features that the gates of packages name. */
public final class GateFeatures {
  private final Set<String> features = new TreeSet<>();

  private GateFeatures() {}

  /** The features, sorted. */
  public static Set<String> of(List<PackageFiles> packages) {
    GateFeatures collected = new GateFeatures();
    for (PackageFiles files : packages) {
      files
          .files()
          .forEach(
              file -> {
                file.items().forEach(collected::add);
                file.nested().forEach(nested -> nested.items().forEach(collected::add));
              });
    }
    return collected.features;
  }

  private void add(SyntaxItem item) {
    if (item instanceof SyntaxItem.InterfaceItem found) {
      add(found.annotations());
      found.members().forEach(this::add);
    } else if (item instanceof SyntaxItem.WorldItem world) {
      add(world.annotations());
      world.members().forEach(this::add);
    }
  }

  private void add(SyntaxMember member) {
    add(member.annotations());
    if (member instanceof SyntaxMember.TypeItem type
        && type.body() instanceof SyntaxBody.ResourceBody resource) {
      resource.functions().forEach(function -> add(function.annotations()));
    } else if (member instanceof SyntaxMember.Extern extern
        && extern.target() instanceof ExternTarget.Inline inline) {
      inline.members().forEach(this::add);
    }
  }

  private void add(Annotations annotations) {
    if (annotations.stability() instanceof Stability.Unstable unstable) {
      features.add(unstable.feature());
    }
  }
}
