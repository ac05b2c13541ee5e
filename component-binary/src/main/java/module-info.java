/** The binary format of the WebAssembly Component Model. */
module io.witbindgen.component {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.abi;

  exports io.witbindgen.component;
  exports io.witbindgen.component.core;
  exports io.witbindgen.component.model;
  exports io.witbindgen.component.decode;
  exports io.witbindgen.component.encode;
  exports io.witbindgen.component.print;
  exports io.witbindgen.component.types;
  exports io.witbindgen.component.validate;
  exports io.witbindgen.component.validate.names;
  exports io.witbindgen.component.validate.rule;
}
