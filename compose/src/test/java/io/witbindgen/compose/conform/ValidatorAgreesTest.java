package io.witbindgen.compose.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A component is of a world exactly if it may be given where a component of the world's type is
 * imported: what validation says of that is compared, for many worlds that are nearly those of
 * components.
 */
class ValidatorAgreesTest {
  private static final String NAME = "it";

  @TestFactory
  Stream<DynamicTest> components() throws IOException {
    Path suite = SharedData.path("conformance/generated/codegen");
    return SharedData.files(suite, "component.wasm").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    suite.relativize(file.getParent()).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    byte[] component = Files.readAllBytes(file);
    World world = WorldSelection.select(ComponentWit.decode(file.toString(), component));
    assertThat(isValid(component, world)).isTrue();
    for (World other : variations(world)) {
      assertThat(TargetCheck.differences(component, other).isEmpty())
          .as(() -> other.imports() + " -> " + other.exports())
          .isEqualTo(isValid(component, other));
    }
  }

  /** Whether the component can be an argument for an import of the world's type. */
  private static boolean isValid(byte[] component, World world) {
    ComponentBuilder inner = new ComponentBuilder();
    int type = inner.type(WitEncoding.typeOf(world));
    inner.importOf(new ExternName(NAME), new ExternType.Component(type));
    ComponentBuilder outer = new ComponentBuilder();
    int actual = outer.component(component);
    int expecting = outer.component(inner);
    outer.instance(
        new InstanceExpression.Instantiate(
            expecting,
            List.of(new InstanceExpression.Argument(NAME, new SortIndex(Sort.COMPONENT, actual)))));
    try {
      ComponentValidator.validate(ComponentDecoder.decode(outer.build()), WorldSide.OPTIONS);
      return true;
    } catch (InvalidComponentException e) {
      return false;
    }
  }

  private static List<World> variations(World world) {
    List<World> variations = new ArrayList<>();
    for (int i = 0; i < world.imports().size(); i++) {
      for (List<WorldItem> imports : variations(world.imports(), i)) {
        variations.add(with(world, imports, world.exports()));
      }
    }
    for (int i = 0; i < world.exports().size(); i++) {
      for (List<WorldItem> exports : variations(world.exports(), i)) {
        variations.add(with(world, world.imports(), exports));
      }
      variations.add(with(world, world.imports(), world.exports().subList(0, i)));
    }
    return variations;
  }

  private static World with(World world, List<WorldItem> imports, List<WorldItem> exports) {
    return new World(world.id(), imports, exports, List.of(), world.metadata());
  }

  private static List<List<WorldItem>> variations(List<WorldItem> items, int index) {
    WorldItem item = items.get(index);
    List<List<WorldItem>> variations = new ArrayList<>();
    if (item instanceof WorldItem.FunctionItem function && isFree(function.function())) {
      variations.add(replace(items, index, new WorldItem.FunctionItem(more(function.function()))));
      List<WorldItem> less = new ArrayList<>(items);
      less.remove(index);
      variations.add(less);
    } else if (item instanceof WorldItem.NamedInterface named) {
      for (Interface other : variations(named.target())) {
        variations.add(
            replace(items, index, new WorldItem.NamedInterface(other, false, item.metadata())));
      }
    } else if (item instanceof WorldItem.InlineInterface inline) {
      for (Interface other : variations(inline.target())) {
        variations.add(
            replace(
                items, index, new WorldItem.InlineInterface(item.name(), other, item.metadata())));
      }
    }
    return variations;
  }

  private static List<WorldItem> replace(List<WorldItem> items, int index, WorldItem item) {
    List<WorldItem> replaced = new ArrayList<>(items);
    replaced.set(index, item);
    return replaced;
  }

  /** The interface without each of its functions, and with each of them changed. */
  private static List<Interface> variations(Interface unit) {
    List<Interface> variations = new ArrayList<>();
    for (int i = 0; i < unit.functions().size(); i++) {
      if (isFree(unit.functions().get(i))) {
        List<Function> less = new ArrayList<>(unit.functions());
        Function gone = less.remove(i);
        variations.add(with(unit, less));
        less.add(more(gone));
        variations.add(with(unit, less));
        less.set(
            less.size() - 1,
            new Function(gone.name() + "-x", gone.kind(), gone.type(), gone.metadata()));
        less.add(gone);
        variations.add(with(unit, less));
      }
    }
    return variations;
  }

  private static Interface with(Interface unit, List<Function> functions) {
    return new Interface(unit.id(), unit.types(), functions, unit.metadata());
  }

  private static boolean isFree(Function function) {
    return function.kind().kind() == FunctionKind.Kind.FREE;
  }

  private static Function more(Function function) {
    List<Function.Parameter> parameters = new ArrayList<>(function.type().parameters());
    parameters.add(new Function.Parameter("one-more", Type.Primitive.U8));
    return new Function(
        function.name(),
        function.kind(),
        new Function.FunctionType(function.type().async(), parameters, function.type().result()),
        function.metadata());
  }
}
