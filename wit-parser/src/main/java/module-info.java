/** The WIT front end: text in, a resolved model and diagnostics out. */
@SuppressWarnings("module") // The module that the syntax is exported to is built later.
module io.witbindgen.wit {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.basics;
  requires org.antlr.antlr4.runtime;

  exports io.witbindgen.wit;
  exports io.witbindgen.wit.diagnostic;
  exports io.witbindgen.wit.json;
  exports io.witbindgen.wit.model;

  // For the languages that WIT is part of.
  exports io.witbindgen.wit.syntax to
      io.witbindgen.compose;
  exports io.witbindgen.wit.syntax.parse to
      io.witbindgen.compose;
}
