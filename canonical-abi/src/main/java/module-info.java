/** Value types and the canonical ABI of the WebAssembly Component Model. */
module io.witbindgen.abi {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.basics;

  exports io.witbindgen.abi;
  exports io.witbindgen.abi.async;
  exports io.witbindgen.abi.core;
  exports io.witbindgen.abi.state;
  exports io.witbindgen.abi.transfer;
  exports io.witbindgen.abi.type;
  exports io.witbindgen.abi.value;
  exports io.witbindgen.abi.fused;
}
