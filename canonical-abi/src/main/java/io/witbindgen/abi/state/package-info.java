/**
 * The running state of component instances (spec sections "Component Instances", "Tasks", "Subtask
 * State" and "Resource State").
 *
 * <p>An {@link io.witbindgen.abi.state.InstanceState} has a {@link
 * io.witbindgen.abi.state.HandleTable} and knows whether it can be entered. A {@link
 * io.witbindgen.abi.state.Task} and a {@link io.witbindgen.abi.state.Subtask} are the two sides of
 * a call, and count what is borrowed and lent for it. {@link io.witbindgen.abi.state.Handles} lifts
 * and lowers resources between a table and another table or the host.
 *
 * <p>A {@link io.witbindgen.abi.state.ResourceDefinition} says who implements a resource type. To
 * the host, a guest's resource is a {@link io.witbindgen.abi.state.GuestResource}; to typed code,
 * it is a {@link io.witbindgen.abi.state.GuestProxy}, and every resource has a {@link
 * io.witbindgen.abi.state.ResourceInterface}.
 *
 * <p>All of this is one package because borrows tie it together: a borrow is a handle that its task
 * counts, created from a handle that its subtask locks.
 */
@NullMarked
package io.witbindgen.abi.state;

import org.jspecify.annotations.NullMarked;
