package io.witbindgen.runtime.plan;

import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of the root's imports: functions and instances that the host provides for each
 * instance, and core modules and components that it gives before the plan is made.
 */
final class ImportedItems {
  private final Map<List<String>, Item> given;

  /**
   * The items.
   *
   * @param given the core modules and components, by path
   */
  ImportedItems(Map<List<String>, Item> given) {
    this.given = given;
  }

  /**
   * The item of an import.
   *
   * @param path the names of the enclosing imported instances, and its own
   * @throws UnlinkableException if it is a value, or a module or component that is not given
   */
  Item item(List<String> path, ItemType type) {
    return switch (type.kind()) {
      case FUNCTION -> new Item.ImportedFunction(((ItemType.Function) type).type(), path);
      case INSTANCE -> instance(path, ((ItemType.Instance) type).type());
      case TYPE ->
          ((ItemType.Type) type).type() instanceof DefinedType.OfResources resource
              ? new Item.TypeOfResource(resource.type())
              : new Item.OtherType();
      case CORE_MODULE, COMPONENT -> {
        Item item = given.get(path);
        if (item == null) {
          throw new UnlinkableException(
              "import `"
                  + String.join("/", path)
                  + "`: expected a "
                  + type.sort()
                  + ", found nothing");
        }
        yield item;
      }
      case VALUE ->
          throw new UnlinkableException(
              "import `"
                  + String.join("/", path)
                  + "` is a value, which this runtime cannot be given");
    };
  }

  private Item.Instance instance(List<String> path, InstanceType type) {
    Map<String, Item> exports = new LinkedHashMap<>();
    for (Map.Entry<String, Extern> export : type.exports().entrySet()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(export.getKey());
      exports.put(export.getKey(), item(longer, export.getValue().type()));
    }
    return new Item.Instance(exports);
  }
}
