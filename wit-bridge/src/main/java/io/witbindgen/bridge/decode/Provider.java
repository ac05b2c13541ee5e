package io.witbindgen.bridge.decode;

import io.witbindgen.wit.model.ScopeId;

/**
 * The instance or world that gave a type its name. One interface can be there several times:
 * imported, exported, and under plain names.
 *
 * @param kind the role in which it is there
 * @param scope the scope whose names it gives
 * @param name the name of the import or export; empty for the world
 */
record Provider(Kind kind, ScopeId scope, String name) {
  /** The roles of an instance. */
  enum Kind {
    /** An import named after an interface. */
    IMPORT,
    /** An export named after an interface. */
    EXPORT,
    /** An import of a plain name, whose types nothing else can use. */
    PRIVATE_IMPORT,
    /** An export of a plain name, whose types nothing else can use. */
    PRIVATE_EXPORT,
    /** The world itself. */
    WORLD;

    boolean isPrivate() {
      return this == PRIVATE_IMPORT || this == PRIVATE_EXPORT;
    }

    boolean isExport() {
      return this == EXPORT || this == PRIVATE_EXPORT;
    }
  }
}
