package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.plan.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The run-time form of a plan's item: offered for an import, or reached through an export. */
public sealed interface LiveItem {
  /** The kinds of item. */
  enum Kind {
    HOST_FUNCTION("a function"),
    GUEST_FUNCTION("a function"),
    RESOURCE("a resource type"),
    TYPE("a type"),
    INSTANCE("an instance"),
    CORE_MODULE("a core module"),
    COMPONENT("a component");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** In words, with an article. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** The tag to dispatch on. */
  Kind kind();

  /** A function. */
  sealed interface Function extends LiveItem {}

  /**
   * A function of the host.
   *
   * @param name the name under which a component imports it; empty if it is only offered
   */
  record OfHost(FunctionType type, HostFunction implementation, String name) implements Function {
    /** A function that the host offers. */
    public OfHost(FunctionType type, HostFunction implementation) {
      this(type, implementation, "");
    }

    @Override
    public Kind kind() {
      return Kind.HOST_FUNCTION;
    }
  }

  /** A function of a component instance. */
  record OfGuest(GuestFunction function) implements Function {
    @Override
    public Kind kind() {
      return Kind.GUEST_FUNCTION;
    }
  }

  /** A resource type. */
  record Resource(ResourceType type) implements LiveItem {
    @Override
    public Kind kind() {
      return Kind.RESOURCE;
    }
  }

  /** Any other type, which means the same everywhere. */
  record Type() implements LiveItem {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /** An instance: items by name. */
  record Instance(Map<String, LiveItem> items) implements LiveItem {
    public Instance {
      items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /** A core module. */
  record Module(Item.CoreModule planned) implements LiveItem {
    @Override
    public Kind kind() {
      return Kind.CORE_MODULE;
    }
  }

  /** A component, not instantiated. */
  record OfComponent(Item.Component planned) implements LiveItem {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }
}
