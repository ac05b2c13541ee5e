/** Builds larger components from components, and says what a component conforms to. */
module io.witbindgen.compose {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.bridge;
  requires io.witbindgen.componentize;
  requires org.antlr.antlr4.runtime;

  exports io.witbindgen.compose;
  exports io.witbindgen.compose.conform;
  exports io.witbindgen.compose.graph;
  exports io.witbindgen.compose.types;
  exports io.witbindgen.compose.wac;
}
