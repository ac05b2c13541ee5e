/** Generates typed Java bindings from resolved WIT. */
module io.witbindgen.bindgen {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.wit;
  requires io.witbindgen.abi;
  requires io.witbindgen.witabi;
  requires com.palantir.javapoet;
  requires io.github.javadiffutils;
  requires java.compiler;

  exports io.witbindgen.bindgen;
  exports io.witbindgen.bindgen.output;
}
