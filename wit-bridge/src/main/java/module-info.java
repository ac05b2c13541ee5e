/** Between WIT packages and component types, both directions. */
module io.witbindgen.bridge {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.wit;
  requires transitive io.witbindgen.component;
  requires com.fasterxml.jackson.core;

  exports io.witbindgen.bridge;
  exports io.witbindgen.bridge.decode;
  exports io.witbindgen.bridge.encode;
}
