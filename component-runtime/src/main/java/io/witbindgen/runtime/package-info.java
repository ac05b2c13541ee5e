/**
 * The host API: load a component, give it what it imports, instantiate it, call it.
 *
 * <pre>{@code
 * Component component = Component.load(Path.of("processor.wasm"));
 * try (ComponentInstance instance = component.instantiate(Imports.none())) {
 *   Object result = instance.function("my:component/processor", "process").call(data);
 * }
 * }</pre>
 *
 * <p>{@link io.witbindgen.runtime.Component#load} runs the pipeline decode → validate → link plan,
 * and prepares the core modules: this is the slow part, and its result is immutable and can be
 * shared. {@link io.witbindgen.runtime.Component#instantiate} checks {@link
 * io.witbindgen.runtime.Imports} and executes the plan; instances are cheap. Only one thread at a
 * time runs inside an instance; others wait.
 *
 * <p>Imports are offered by name: functions of the host, {@linkplain
 * io.witbindgen.abi.state.ResourceDefinition#host resources of the host}, whole {@linkplain
 * io.witbindgen.runtime.HostInstance instances}, or an {@link
 * io.witbindgen.runtime.ExportedInstance} of another component instance, which links the two.
 * Resources of guests come as {@link io.witbindgen.abi.state.GuestResource}s.
 *
 * <p>Core modules can be compiled when a program is built: {@link
 * io.witbindgen.runtime.engine.ClassCache#resources}.
 *
 * <p>Generated bindings do all of this with types: most programs start with a world's builder.
 * Their supporting classes are in {@code io.witbindgen.runtime.binding} and {@code
 * io.witbindgen.runtime.call}.
 *
 * <p>A bad component is reported as a {@link io.witbindgen.component.MalformedComponentException},
 * an {@link io.witbindgen.component.InvalidComponentException} or an {@link
 * io.witbindgen.runtime.link.UnlinkableException}; a guest that misbehaves, as a {@link
 * io.witbindgen.abi.TrapException}; arguments that do not fit, as an {@link
 * io.witbindgen.abi.value.InvalidValueException}.
 */
@NullMarked
package io.witbindgen.runtime;

import org.jspecify.annotations.NullMarked;
