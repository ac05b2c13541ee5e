package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WorldItem;
import java.util.List;

/**
 * The written imports and exports of a world, with those it includes, before the interfaces that
 * are only needed are added.
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
