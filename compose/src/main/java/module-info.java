/** Builds components from core modules, and larger components from components. */
module io.witbindgen.compose {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.bridge;

  exports io.witbindgen.compose;
  exports io.witbindgen.compose.graph;
  exports io.witbindgen.compose.types;
}
