package io.witbindgen.componentize.link;

/**
 * The names that libraries and the tools that make them have agreed on (WebAssembly tool
 * conventions, "Dynamic Linking"; the names of thread-local storage are those of wasi-libc).
 */
final class Conventions {
  static final String ENV = "env";
  static final String GOT_MEM = "GOT.mem";
  static final String GOT_FUNC = "GOT.func";
  static final String ROOT = "$root";

  static final String MEMORY = "memory";
  static final String TABLE = "__indirect_function_table";
  static final String MEMORY_BASE = "__memory_base";
  static final String TABLE_BASE = "__table_base";
  static final String STACK_POINTER = "__stack_pointer";
  static final String INIT_STACK_POINTER = "__init_stack_pointer";
  static final String STACK_HIGH = "__stack_high";
  static final String STACK_LOW = "__stack_low";
  static final String HEAP_BASE = "__heap_base";
  static final String HEAP_END = "__heap_end";
  static final String ASYNCIFY_STATE = "__asyncify_state";
  static final String ASYNCIFY_DATA = "__asyncify_data";
  static final String LIBRARIES = "__wasm_libdl_libraries";

  static final String GET_STACK_POINTER = "__wasm_get_stack_pointer";
  static final String SET_STACK_POINTER = "__wasm_set_stack_pointer";
  static final String GET_TLS_BASE = "__wasm_get_tls_base";
  static final String SET_TLS_BASE = "__wasm_set_tls_base";
  static final String PROGRAM_TLS_INFO = "__wasm_program_tls_info";
  static final String LIBRARY_TLS_INFO = "__wasm_library_tls_info";
  static final String THREAD_NEW_INDIRECT = "[thread-new-indirect-v0]";
  static final String CONTEXT_GET_1 = "[context-get-1]";

  static final String APPLY_DATA_RELOCS = "__wasm_apply_data_relocs";
  static final String CALL_CTORS = "__wasm_call_ctors";
  static final String INITIALIZE = "_initialize";
  static final String START = "_start";
  static final String TASK_HOOK = "__wasm_task_hook";
  static final String REALLOC = "cabi_realloc";

  /** The library of functions that trap, for those that no other library has. */
  static final String STUBS = "wit-component:stubs";

  private Conventions() {}

  /** The main module's name for an item that each library has. */
  static String of(String library, String item) {
    return library + ":" + item;
  }
}
