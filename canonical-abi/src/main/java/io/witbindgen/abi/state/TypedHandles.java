package io.witbindgen.abi.state;

/** Moves handles of resources between the table of an instance and typed code. */
public final class TypedHandles {
  private TypedHandles() {}

  public static <T> T liftOwn(HandleScope scope, ResourceInterface<T> resource, int index) {
    ExportedResources.Exported exported = scope.resources().find(resource);
    if (exported == null) {
      return resource.cast(Handles.liftOwnToHost(scope, resource.hostType(), index));
    }
    Object lifted = Handles.liftOwnToHost(scope, exported.type(), index);
    return resource.cast(GuestProxy.make(exported.maker(), (GuestResource) lifted));
  }

  public static <T> T liftBorrow(HandleScope scope, ResourceInterface<T> resource, int index) {
    ExportedResources.Exported exported = scope.resources().find(resource);
    if (exported == null) {
      return resource.cast(Handles.liftBorrowToHost(scope, resource.hostType(), index));
    }
    Object lifted = Handles.liftBorrowToHost(scope, exported.type(), index);
    return resource.cast(GuestProxy.make(exported.maker(), (GuestResource) lifted));
  }

  public static int lowerOwn(HandleScope scope, ResourceInterface<?> resource, Object value) {
    ExportedResources.Exported exported = scope.resources().find(resource);
    return exported == null
        ? Handles.lowerOwnFromHost(scope, resource.hostType(), value)
        : Handles.lowerOwnFromHost(scope, exported.type(), ((GuestProxy) value).resource());
  }

  public static int lowerBorrow(HandleScope scope, ResourceInterface<?> resource, Object value) {
    ExportedResources.Exported exported = scope.resources().find(resource);
    return exported == null
        ? Handles.lowerBorrowFromHost(scope, resource.hostType(), value)
        : Handles.lowerBorrowFromHost(scope, exported.type(), ((GuestProxy) value).resource());
  }
}
