package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WorldItem;
import java.util.List;

/**
 * What a world says it imports and exports, includes among it, before the interfaces that are only
 * needed are added.
 *
 * @param imports its imports
 * @param exports its exports
 * @param includes the worlds that it includes
 */
record WrittenWorld(
    List<WorldItem> imports, List<WorldItem> exports, List<ScopeId.WorldId> includes) {
  List<WorldItem> items(Direction direction) {
    return switch (direction) {
      case IMPORT -> imports;
      case EXPORT -> exports;
    };
  }
}
