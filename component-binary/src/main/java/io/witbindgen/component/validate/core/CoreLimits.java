package io.witbindgen.component.validate.core;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.validate.rule.Breach;
import java.util.OptionalLong;

/** The limits of core memories and tables. */
final class CoreLimits {
  private static final int DEFAULT_PAGE = 16;

  private CoreLimits() {}

  static void checkMemory(CoreExternType.Memory memory) {
    CoreExternType.Limits limits = memory.limits();
    int page = memory.pageSizeLog2().orElse(DEFAULT_PAGE);
    if (page != 0 && page != DEFAULT_PAGE) {
      throw breach("the page size of a memory is 1 or 65536 bytes");
    }
    int bits = (limits.is64() ? 64 : 32) - page;
    if (bits < 64) {
      checkAtMost(limits.minimum(), 1L << bits);
      limits.maximum().ifPresent(maximum -> checkAtMost(maximum, 1L << bits));
    }
    checkOrder(limits);
    if (limits.shared() && limits.maximum().isEmpty()) {
      throw breach("a shared memory needs a maximum size");
    }
  }

  private static void checkAtMost(long pages, long most) {
    if (Long.compareUnsigned(pages, most) > 0) {
      throw breach("a memory has at most " + most + " pages");
    }
  }

  static void checkTable(CoreExternType.Table table) {
    checkOrder(table.limits());
  }

  private static void checkOrder(CoreExternType.Limits limits) {
    OptionalLong maximum = limits.maximum();
    if (maximum.isPresent() && Long.compareUnsigned(limits.minimum(), maximum.getAsLong()) > 0) {
      throw breach("a minimum size above the maximum size");
    }
  }

  private static Breach breach(String reason) {
    return new Breach(ValidationRule.CORE_TYPE, reason);
  }
}
