package io.witbindgen.cli.wast;

import static io.witbindgen.abi.type.FunctionType.param;

import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.HostInstance;
import io.witbindgen.runtime.call.HostFunction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources that the suites expect a test host to implement: numbers, with a count of how many
 * were dropped.
 */
final class ScriptResources {
  private final ResourceType first =
      ResourceDefinition.host("resource1", Resource.class, this::countDrop);
  private final ResourceType second = ResourceDefinition.host("resource2", Resource.class, r -> {});
  private long drops;
  private long lastDrop;

  private record Resource(long representation) {}

  void addTo(HostInstance.Builder host) {
    ValueType own = ValueType.own(first);
    ValueType borrow = ValueType.borrow(first);
    host.resource("resource1", first);
    host.resource("resource2", second);
    host.resource("resource1-again", first);
    add(
        host,
        "[constructor]resource1",
        FunctionType.of(param("r", ValueType.U32)).returning(own),
        args -> new Resource((Long) args.get(0)));
    check(
        host,
        "[static]resource1.assert",
        FunctionType.of(param("r", own), param("rep", ValueType.U32)),
        args -> expect(args.get(0), (Long) args.get(1)));
    add(
        host,
        "[static]resource1.last-drop",
        FunctionType.of().returning(ValueType.U32),
        args -> lastDrop);
    add(host, "[static]resource1.drops", FunctionType.of().returning(ValueType.U32), args -> drops);
    check(
        host,
        "[method]resource1.simple",
        FunctionType.of(param("self", borrow), param("rep", ValueType.U32)),
        args -> expect(args.get(0), (Long) args.get(1)));
    check(
        host,
        "[method]resource1.take-borrow",
        FunctionType.of(param("self", borrow), param("b", borrow)),
        args -> {});
    check(
        host,
        "[method]resource1.take-own",
        FunctionType.of(param("self", borrow), param("b", own)),
        args -> {});
  }

  private void countDrop(Resource resource) {
    drops++;
    lastDrop = resource.representation();
  }

  private static void expect(Object resource, long representation) {
    if (((Resource) resource).representation() != representation) {
      throw new ScriptException("the host was given " + resource + ", not " + representation);
    }
  }

  private static void check(
      HostInstance.Builder host, String name, FunctionType type, Consumer<List<Object>> body) {
    add(
        host,
        name,
        type,
        args -> {
          body.accept(args);
          return null;
        });
  }

  private static void add(
      HostInstance.Builder host,
      String name,
      FunctionType type,
      Function<List<Object>, @Nullable Object> body) {
    host.function(name, type, HostFunction.of(type, body));
  }
}
