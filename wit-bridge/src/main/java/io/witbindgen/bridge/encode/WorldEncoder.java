package io.witbindgen.bridge.encode;

import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;

/** Worlds as component types. */
final class WorldEncoder {
  private final OuterScope outer = new OuterScope();
  private final TypeEncoder types;

  private WorldEncoder(World world) {
    this.types = TypeEncoder.ofWorld(world.id(), outer);
  }

  /** The type of the components that a world describes. */
  static TypeDefinition.Component type(World world) {
    WorldEncoder encoder = new WorldEncoder(world);
    world.imports().forEach(item -> encoder.add(Direction.IMPORT, item));
    world.exports().forEach(item -> encoder.add(Direction.EXPORT, item));
    return encoder.outer.declarators().componentType();
  }

  /** The component type that defines a world: it exports a component of the world's type. */
  static TypeDefinition.Component definition(World world) {
    DeclaratorBuilder wrapper = new DeclaratorBuilder();
    int type = wrapper.type(type(world));
    wrapper.export(new ExternName(world.id().toString()), new ExternType.Component(type));
    return wrapper.componentType();
  }

  private void add(Direction direction, WorldItem item) {
    switch (item.kind()) {
      case NAMED_INTERFACE -> {
        Interface target = ((WorldItem.NamedInterface) item).target();
        add(direction, ExternNames.of(item.name(), item.metadata()), target);
      }
      case INLINE_INTERFACE -> {
        Interface target = ((WorldItem.InlineInterface) item).target();
        add(direction, ExternNames.of(item.name(), item.metadata()), target);
      }
      case PLAIN_INTERFACE -> {
        Interface target = ((WorldItem.PlainInterface) item).target();
        ExternName name = ExternNames.implementing(item.name(), target.id(), item.metadata());
        plain(direction, name, target);
      }
      case FUNCTION -> function(direction, ((WorldItem.FunctionItem) item).function());
      case TYPE -> types.encode(((WorldItem.TypeItem) item).type());
    }
  }

  private void add(Direction direction, ExternName name, Interface target) {
    DeclaratorBuilder instance = InterfaceEncoder.instance(target, outer);
    switch (direction) {
      case IMPORT -> outer.importInstance(name, instance, target.id());
      case EXPORT -> outer.exportInstance(name, instance, target.id());
    }
  }

  /** Nothing can use types of an instance with a plain name. */
  private void plain(Direction direction, ExternName name, Interface target) {
    DeclaratorBuilder declarators = outer.declarators();
    int type = declarators.type(InterfaceEncoder.instance(target, outer).instanceType());
    add(direction, name, new ExternType.Instance(type));
  }

  private void function(Direction direction, Function function) {
    ExternName name = ExternNames.of(function.plainName(), function.metadata());
    add(direction, name, new ExternType.Function(types.encode(function.type())));
  }

  private void add(Direction direction, ExternName name, ExternType type) {
    switch (direction) {
      case IMPORT -> outer.declarators().importOf(name, type);
      case EXPORT -> outer.declarators().export(name, type);
    }
  }
}
