/** The runtime for WebAssembly components: loading, linking, instances, calls. */
module io.witbindgen.runtime {
  requires static transitive org.jspecify;
  requires transitive io.witbindgen.abi;
  requires transitive io.witbindgen.component;
  requires io.witbindgen.endive.emitter;
  requires run.endive.runtime;
  requires run.endive.wasm;

  exports io.witbindgen.runtime;
  exports io.witbindgen.runtime.binding;
  exports io.witbindgen.runtime.call;
  exports io.witbindgen.runtime.engine;
  exports io.witbindgen.runtime.limit;
  exports io.witbindgen.runtime.link;
  exports io.witbindgen.runtime.wave;
}
