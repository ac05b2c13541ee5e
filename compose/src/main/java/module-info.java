/** Builds components from core modules, and larger components from components. */
module io.witbindgen.compose {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.bridge;
  requires org.antlr.antlr4.runtime;

  exports io.witbindgen.compose;
  exports io.witbindgen.compose.componentize;
  exports io.witbindgen.compose.componentize.library;
  exports io.witbindgen.compose.conform;
  exports io.witbindgen.compose.embed;
  exports io.witbindgen.compose.link;
  exports io.witbindgen.compose.graph;
  exports io.witbindgen.compose.merge;
  exports io.witbindgen.compose.types;
  exports io.witbindgen.compose.wac;
}
