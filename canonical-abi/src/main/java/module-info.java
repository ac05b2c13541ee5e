/** Value types and the canonical ABI of the WebAssembly Component Model. */
module io.witbindgen.abi {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.basics;

  exports io.witbindgen.abi;
  exports io.witbindgen.abi.fused;
}
