/** Builds components from core modules. */
module io.witbindgen.componentize {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.bridge;
  requires io.witbindgen.witabi;

  exports io.witbindgen.componentize;
  exports io.witbindgen.componentize.build;
  exports io.witbindgen.componentize.embed;
  exports io.witbindgen.componentize.input;
  exports io.witbindgen.componentize.merge;
}
