package io.witbindgen.component.encode;

import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;

/** Encodes instances, aliases, and the sorts that both mention. */
final class InstanceEncoder {
  private static final int CORE = 0x00;

  private InstanceEncoder() {}

  static void coreInstance(ByteWriter writer, CoreInstanceExpression expression) {
    switch (expression.kind()) {
      case INSTANTIATE -> {
        CoreInstanceExpression.Instantiate made = (CoreInstanceExpression.Instantiate) expression;
        writer.code(0x00);
        writer.u32(made.module());
        writer.vector(made.arguments(), InstanceEncoder::coreArgument);
      }
      case INLINE_EXPORTS -> {
        writer.code(0x01);
        writer.vector(
            ((CoreInstanceExpression.InlineExports) expression).exports(),
            InstanceEncoder::coreExport);
      }
    }
  }

  private static void coreArgument(ByteWriter writer, CoreInstanceExpression.Argument argument) {
    writer.name(argument.name());
    writer.code(Sort.CORE_INSTANCE.code());
    writer.u32(argument.instance());
  }

  private static void coreExport(ByteWriter writer, CoreInstanceExpression.Export export) {
    if (!export.item().sort().isCore()) {
      throw new IllegalArgumentException("a core instance cannot export a " + export.item());
    }
    writer.name(export.name());
    writer.code(export.item().sort().code());
    writer.u32(export.item().index());
  }

  static void instance(ByteWriter writer, InstanceExpression expression) {
    switch (expression.kind()) {
      case INSTANTIATE -> {
        InstanceExpression.Instantiate made = (InstanceExpression.Instantiate) expression;
        writer.code(0x00);
        writer.u32(made.component());
        writer.vector(made.arguments(), InstanceEncoder::argument);
      }
      case INLINE_EXPORTS -> {
        writer.code(0x01);
        writer.vector(
            ((InstanceExpression.InlineExports) expression).exports(), InstanceEncoder::export);
      }
    }
  }

  private static void argument(ByteWriter writer, InstanceExpression.Argument argument) {
    writer.name(argument.name());
    sortIndex(writer, argument.item());
  }

  private static void export(ByteWriter writer, InstanceExpression.Export export) {
    ExternEncoder.name(writer, export.name());
    sortIndex(writer, export.item());
  }

  static void alias(ByteWriter writer, AliasTarget target) {
    sort(writer, target.sort());
    switch (target.kind()) {
      case EXPORT -> {
        AliasTarget.Export export = (AliasTarget.Export) target;
        writer.code(0x00);
        writer.u32(export.instance());
        writer.name(export.name());
      }
      case CORE_EXPORT -> {
        AliasTarget.CoreExport export = (AliasTarget.CoreExport) target;
        writer.code(0x01);
        writer.u32(export.instance());
        writer.name(export.name());
      }
      case OUTER -> {
        AliasTarget.Outer outer = (AliasTarget.Outer) target;
        writer.code(0x02);
        writer.u32(outer.count());
        writer.u32(outer.index());
      }
    }
  }

  static void sortIndex(ByteWriter writer, SortIndex item) {
    sort(writer, item.sort());
    writer.u32(item.index());
  }

  static void sort(ByteWriter writer, Sort sort) {
    if (sort.isCore()) {
      writer.code(CORE);
    }
    writer.code(sort.code());
  }
}
