/** What every module needs and none of them owns. */
module io.witbindgen.basics {
  requires static transitive org.jspecify;

  exports io.witbindgen.basics;
  exports io.witbindgen.basics.files;
  exports io.witbindgen.basics.names;
}
