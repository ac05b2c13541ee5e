package io.witbindgen.runtime.endive.memory;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.engine.CoreBudget;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TableInstance;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;

/**
 * A table that respects the embedder's limit and keeps its size to itself: Endive's own table
 * writes its current size into the type that the module holds, so that the next instance would
 * start with that size.
 */
public final class LimitedTable extends TableInstance {
  private final CoreBudget budget;
  private final long declaredMax;

  private LimitedTable(Table table, int initialValue, CoreBudget budget) {
    super(table, initialValue);
    this.budget = budget;
    this.declaredMax = table.limits().max();
  }

  /** A table as the module declares it, with limits of its own. */
  public static LimitedTable create(Table declared, int initialValue, CoreBudget budget) {
    TableLimits limits = declared.limits();
    if (!budget.takeElements(limits.min())) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED,
          "a table of %d elements exceeds the limit of %d"
              .formatted(limits.min(), budget.limits().tableElements()));
    }
    TableLimits own = new TableLimits(limits.min(), limits.max(), limits.shared());
    Table table = new Table(declared.elementType(), own, declared.initialize());
    return new LimitedTable(table, initialValue, budget);
  }

  @Override
  public int grow(int delta, int value, Instance instance) {
    return fits(delta) ? super.grow(delta, value, instance) : -1;
  }

  @Override
  public int growWithRef(int delta, @Nullable Object value, Instance instance) {
    return fits(delta) ? super.growWithRef(delta, value, instance) : -1;
  }

  private boolean fits(int delta) {
    return delta >= 0 && size() + (long) delta <= declaredMax && budget.takeElements(delta);
  }
}
