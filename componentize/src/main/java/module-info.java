/** Builds components from core modules, and core modules from libraries that share memory. */
module io.witbindgen.componentize {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.bridge;
  requires io.witbindgen.witabi;

  exports io.witbindgen.componentize;
  exports io.witbindgen.componentize.embed;
  exports io.witbindgen.componentize.library;
  exports io.witbindgen.componentize.link;
  exports io.witbindgen.componentize.merge;
}
