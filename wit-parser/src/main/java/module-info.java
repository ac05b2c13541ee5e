/** The WIT front end: text in, a resolved model and diagnostics out. */
module io.witbindgen.wit {
  requires static transitive org.jspecify;
  requires org.antlr.antlr4.runtime;

  exports io.witbindgen.wit;
  exports io.witbindgen.wit.diagnostic;
  exports io.witbindgen.wit.json;
  exports io.witbindgen.wit.model;
}
