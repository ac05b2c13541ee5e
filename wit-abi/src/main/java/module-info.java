/** WIT types as value types of the canonical ABI. */
module io.witbindgen.witabi {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.wit;
  requires transitive io.witbindgen.abi;

  exports io.witbindgen.witabi;
}
