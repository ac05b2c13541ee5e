package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.ResolvedExternType;
import run.endive.runtime.TagInstance;

/** An exception tag of an instance. */
record EndiveTag(TagInstance tag) implements CoreExtern.Tag {
  @Override
  public ResolvedExternType type() {
    return new ResolvedExternType.Tag(Signatures.function(tag.type()));
  }
}
