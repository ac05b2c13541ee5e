package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The classes that generated code names. */
final class Library {
  private static final String ABI = "io.witbindgen.abi";
  private static final String RUNTIME = "io.witbindgen.runtime";
  private static final String CALL = "io.witbindgen.runtime.call";
  private static final String BINDING = "io.witbindgen.runtime.binding";

  static final ClassName STRING = ClassName.get(String.class);
  static final ClassName OBJECT = ClassName.get(Object.class);
  static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  static final ClassName LIST = ClassName.get("java.util", "List");
  static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");
  static final ClassName MAP = ClassName.get("java.util", "Map");
  static final ClassName LINKED_HASH_MAP = ClassName.get("java.util", "LinkedHashMap");
  static final ClassName SET = ClassName.get("java.util", "Set");
  static final ClassName ENUM_SET = ClassName.get("java.util", "EnumSet");
  static final ClassName COLLECTIONS = ClassName.get("java.util", "Collections");
  static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");

  static final ClassName COMPLETABLE_FUTURE =
      ClassName.get("java.util.concurrent", "CompletableFuture");

  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  static final ClassName CONTEXT = ClassName.get(ABI, "LiftLowerContext");
  static final ClassName STRINGS = ClassName.get(ABI, "Strings");
  static final ClassName LISTS = ClassName.get(ABI, "Lists");
  static final ClassName LOADING = ClassName.get(ABI, "Loading");
  static final ClassName STORING = ClassName.get(ABI, "Storing");
  static final ClassName FLAT_LOWERING = ClassName.get(ABI, "FlatLowering");
  static final ClassName VALUE_CHECK = ClassName.get(ABI, "ValueCheck");
  static final ClassName VALUE_TYPE = ClassName.get(ABI, "ValueType");
  static final ClassName FUNCTION_TYPE = ClassName.get(ABI, "FunctionType");
  static final ClassName INVALID_VALUE = ClassName.get(ABI, "InvalidValueException");
  static final ClassName TRAP = ClassName.get(ABI, "TrapException");
  static final ClassName RESULT = ClassName.get(ABI, "Result");
  static final ClassName RESOURCE_INTERFACE = ClassName.get(ABI, "ResourceInterface");
  static final ClassName EXPORTED_RESOURCES = ClassName.get(ABI, "ExportedResources");
  static final ClassName GUEST_PROXY = ClassName.get(ABI, "GuestProxy");
  static final ClassName GUEST_RESOURCE = ClassName.get(ABI, "GuestResource");
  static final ClassName HANDLE_CHECK = ClassName.get(ABI, "HandleCheck");
  static final ClassName ASYNC_VALUES = ClassName.get(ABI, "AsyncValues");
  static final ClassName STREAM = ClassName.get(ABI, "WitStream");
  static final ClassName FUTURE = ClassName.get(ABI, "WitFuture");
  static final ClassName ERROR_CONTEXT = ClassName.get(ABI, "ErrorContext");
  static final ClassName UNIT = ClassName.get(ABI, "Unit");

  static final ClassName COMPONENT = ClassName.get(RUNTIME, "Component");
  static final ClassName COMPONENT_INSTANCE = ClassName.get(RUNTIME, "ComponentInstance");
  static final ClassName IMPORTS = ClassName.get(RUNTIME, "Imports");
  static final ClassName HOST_INSTANCE = ClassName.get(RUNTIME, "HostInstance");
  static final ClassName COMPONENT_ERROR = ClassName.get(RUNTIME, "ComponentErrorException");
  static final ClassName GUEST_FUNCTION = ClassName.get(CALL, "GuestFunction");
  static final ClassName GUEST_CALL = ClassName.get(CALL, "GuestCall");
  static final ClassName HOST_FUNCTION = ClassName.get(CALL, "HostFunction");
  static final ClassName INTERFACE_TYPE = ClassName.get(BINDING, "InterfaceType");
  static final ClassName WORLD_TYPE = ClassName.get(BINDING, "WorldType");

  static final TypeName LONGS = ArrayTypeName.of(TypeName.LONG);

  private Library() {}

  static ClassName tuple(int parts) {
    return ClassName.get(ABI, "Tuple" + parts);
  }
}
