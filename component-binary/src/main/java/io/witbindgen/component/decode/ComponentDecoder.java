package io.witbindgen.component.decode;

/** Decodes components. */
public final class ComponentDecoder {
  private ComponentDecoder() {}
}
