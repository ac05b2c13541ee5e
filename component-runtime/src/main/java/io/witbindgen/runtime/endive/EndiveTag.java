package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreExternType;
import run.endive.runtime.TagInstance;

/** An exception tag of an instance. */
record EndiveTag(TagInstance tag) implements CoreExtern.Tag {
  @Override
  public CoreExternType type() {
    return new CoreExternType.Tag(Signatures.function(tag.type()));
  }
}
