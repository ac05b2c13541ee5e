package io.witbindgen.bindgen.shape;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The library classes that generated code names. */
public final class Library {
  private static final String ABI = "io.witbindgen.abi";
  private static final String ASYNC = ABI + ".async";
  private static final String CORE = ABI + ".core";
  private static final String STATE = ABI + ".state";
  private static final String TRANSFER = ABI + ".transfer";
  private static final String TYPE = ABI + ".type";
  private static final String VALUE = ABI + ".value";
  private static final String RUNTIME = "io.witbindgen.runtime";
  private static final String CALL = "io.witbindgen.runtime.call";
  private static final String BINDING = "io.witbindgen.runtime.binding";

  public static final ClassName STRING = ClassName.get(String.class);
  public static final ClassName OBJECT = ClassName.get(Object.class);
  public static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  public static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  public static final ClassName LIST = ClassName.get("java.util", "List");
  public static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");
  public static final ClassName MAP = ClassName.get("java.util", "Map");
  public static final ClassName HASH_MAP = ClassName.get("java.util", "HashMap");
  public static final ClassName LINKED_HASH_MAP = ClassName.get("java.util", "LinkedHashMap");
  public static final ClassName SET = ClassName.get("java.util", "Set");
  public static final ClassName ENUM_SET = ClassName.get("java.util", "EnumSet");
  public static final ClassName COLLECTIONS = ClassName.get("java.util", "Collections");
  public static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");

  public static final ClassName COMPLETABLE_FUTURE =
      ClassName.get("java.util.concurrent", "CompletableFuture");

  public static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  public static final ClassName U32 = ClassName.get(CORE, "U32");
  public static final ClassName CONTEXT = ClassName.get(TRANSFER, "LiftLowerContext");
  public static final ClassName STRINGS = ClassName.get(TRANSFER, "Strings");
  public static final ClassName LISTS = ClassName.get(TRANSFER, "Lists");
  public static final ClassName LOADING = ClassName.get(TRANSFER, "Loading");
  public static final ClassName STORING = ClassName.get(TRANSFER, "Storing");
  public static final ClassName FLAT_LOWERING = ClassName.get(TRANSFER, "FlatLowering");
  public static final ClassName VALUE_CHECK = ClassName.get(VALUE, "ValueCheck");
  public static final ClassName VALUE_TYPE = ClassName.get(TYPE, "ValueType");
  public static final ClassName VARIANT_CASE = VALUE_TYPE.nestedClass("Case");
  public static final ClassName FUNCTION_TYPE = ClassName.get(TYPE, "FunctionType");
  public static final ClassName INVALID_VALUE = ClassName.get(VALUE, "InvalidValueException");
  public static final ClassName TRAP = ClassName.get(ABI, "TrapException");
  public static final ClassName RESULT = ClassName.get(VALUE, "Result");
  public static final ClassName RESOURCE_INTERFACE = ClassName.get(STATE, "ResourceInterface");
  public static final ClassName EXPORTED_RESOURCES = ClassName.get(STATE, "ExportedResources");
  public static final ClassName GUEST_PROXY = ClassName.get(STATE, "GuestProxy");
  public static final ClassName GUEST_RESOURCE = ClassName.get(STATE, "GuestResource");
  public static final ClassName HANDLE_CHECK = ClassName.get(STATE, "HandleCheck");
  public static final ClassName ASYNC_VALUES = ClassName.get(TRANSFER, "AsyncValues");
  public static final ClassName STREAM = ClassName.get(ASYNC, "WitStream");
  public static final ClassName FUTURE = ClassName.get(ASYNC, "WitFuture");
  public static final ClassName ERROR_CONTEXT = ClassName.get(ASYNC, "ErrorContext");
  public static final ClassName UNIT = ClassName.get(VALUE, "Unit");

  public static final ClassName COMPONENT = ClassName.get(RUNTIME, "Component");
  public static final ClassName COMPONENT_INSTANCE = ClassName.get(RUNTIME, "ComponentInstance");
  public static final ClassName IMPORTS = ClassName.get(RUNTIME, "Imports");
  public static final ClassName HOST_INSTANCE = ClassName.get(RUNTIME, "HostInstance");
  public static final ClassName COMPONENT_ERROR = ClassName.get(RUNTIME, "ComponentErrorException");
  public static final ClassName GUEST_FUNCTION = ClassName.get(CALL, "GuestFunction");
  public static final ClassName GUEST_CALL = ClassName.get(CALL, "GuestCall");
  public static final ClassName HOST_FUNCTION = ClassName.get(CALL, "HostFunction");
  public static final ClassName INTERFACE_TYPE = ClassName.get(BINDING, "InterfaceType");
  public static final ClassName WORLD_TYPE = ClassName.get(BINDING, "WorldType");
  public static final ClassName INSTANCE_LIMITS =
      ClassName.get(RUNTIME + ".limit", "InstanceLimits");
  public static final ClassName GIVEN_IMPORTS = ClassName.get(BINDING, "GivenImports");
  public static final ClassName GENERATED = ClassName.get(BINDING, "Generated");

  public static final TypeName LONGS = ArrayTypeName.of(TypeName.LONG);

  private Library() {}

  public static ClassName tuple(int parts) {
    return ClassName.get(VALUE, "Tuple" + parts);
  }
}
