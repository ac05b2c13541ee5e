/**
 * Adapters, reduced to what is used of them.
 *
 * <p>An adapter translates an older interface for the main module, mostly a whole one of which a
 * component uses little. {@link io.witbindgen.componentize.adapter.AdapterReduction} keeps the
 * exports that the main module imports and what they reach, so that the component imports no more
 * than it needs.
 *
 * <p>An adapter works in the memory of the main module, which it imports. It has no memory, table,
 * segments or start function of its own: a segment would overwrite what the main module has there.
 * But compiled code keeps its locals on a <em>shadow stack</em> in memory, and the linker that made
 * the adapter could not know where there is room for one. So the global {@code __stack_pointer} is
 * 0, and code added here allocates 64 KiB when the adapter is called for the first time:
 *
 * <pre>
 * (func $allocate_stack
 *   (if (i32.eq (global.get $allocation_state) (i32.const 0))   ;; 0: there is no stack
 *     (then
 *       (global.set $allocation_state (i32.const 1))            ;; 1: it is being allocated
 *       (global.set $__stack_pointer
 *         (i32.add (i32.const 65536)
 *           (call $cabi_realloc (i32.const 0) (i32.const 0) (i32.const 8) (i32.const 65536))))
 *       (global.set $allocation_state (i32.const 2)))))         ;; 2: it is allocated
 * (func (export "fd_write") (param …) (result i32) call $allocate_stack …)
 * </pre>
 *
 * <p>The allocator is the main module's, and can itself call the adapter, for example to write to a
 * log. State 1 keeps such a call from allocating again, and tells the adapter, whose code reads the
 * global {@code allocation_state} too, that it must get by without a stack. An adapter that lacks
 * this global cannot be told: it gets new pages of memory, from a start function, and so does every
 * adapter if the main module has no allocator. Without a {@code __stack_pointer} nothing is added.
 */
@NullMarked
package io.witbindgen.componentize.adapter;

import org.jspecify.annotations.NullMarked;
