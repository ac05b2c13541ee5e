/**
 * Copies values directly from one component instance to another.
 *
 * <p>A call between components lifts values out of the caller and lowers them into the callee; the
 * result goes the other way. Here both happen without Java objects in between: the input is core
 * values and the memories of two {@link io.witbindgen.abi.transfer.LiftLowerContext}s, the output
 * is core values and bytes in the second memory.
 *
 * <p>A {@link io.witbindgen.abi.fused.Transfer} visits the values twice, because the specification
 * lifts everything before it lowers anything. {@link io.witbindgen.abi.fused.LiftPass} performs all
 * checks of lifting. It changes nothing but the handles, which it takes or lends and puts in a
 * queue. {@link io.witbindgen.abi.fused.LowerPass} then calls the receiver's realloc, copies, and
 * takes the handles from the queue in the same order. Numbers are copied in bulk. {@link
 * io.witbindgen.abi.fused.Transcoding} copies strings, with the calls of realloc that the
 * specification prescribes for each pair of encodings.
 *
 * <p>Between the passes nothing can write to the sender's memory, since only the receiver runs. The
 * exception is an instance that calls itself, so such calls go through Java values.
 *
 * <p>The work is bounded: each list and string is charged to the sender's budget. That budget must
 * be at least the size of its memory, so that only overlapping values can exceed it.
 */
@NullMarked
package io.witbindgen.abi.fused;

import org.jspecify.annotations.NullMarked;
