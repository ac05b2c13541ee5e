package io.witbindgen.abi;

/** Handles of resources between the table of an instance and typed code. */
final class TypedHandles {
  private TypedHandles() {}

  static <T> T liftOwn(LiftLowerContext cx, ResourceInterface<T> resource, int index) {
    ExportedResources.Exported exported = cx.resources().find(resource);
    if (exported == null) {
      return resource.cast(Handles.liftOwnToHost(cx, resource.hostType(), index));
    }
    Object lifted = Handles.liftOwnToHost(cx, exported.type(), index);
    return resource.cast(GuestProxy.make(exported.maker(), (GuestResource) lifted));
  }

  static <T> T liftBorrow(LiftLowerContext cx, ResourceInterface<T> resource, int index) {
    ExportedResources.Exported exported = cx.resources().find(resource);
    if (exported == null) {
      return resource.cast(Handles.liftBorrowToHost(cx, resource.hostType(), index));
    }
    Object lifted = Handles.liftBorrowToHost(cx, exported.type(), index);
    return resource.cast(GuestProxy.make(exported.maker(), (GuestResource) lifted));
  }

  static int lowerOwn(LiftLowerContext cx, ResourceInterface<?> resource, Object value) {
    ExportedResources.Exported exported = cx.resources().find(resource);
    return exported == null
        ? Handles.lowerOwnFromHost(cx, resource.hostType(), value)
        : Handles.lowerOwnFromHost(cx, exported.type(), ((GuestProxy) value).resource());
  }

  static int lowerBorrow(LiftLowerContext cx, ResourceInterface<?> resource, Object value) {
    ExportedResources.Exported exported = cx.resources().find(resource);
    return exported == null
        ? Handles.lowerBorrowFromHost(cx, resource.hostType(), value)
        : Handles.lowerBorrowFromHost(cx, exported.type(), ((GuestProxy) value).resource());
  }
}
