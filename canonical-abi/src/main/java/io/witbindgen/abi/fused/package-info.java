/**
 * Values from one component instance straight to another.
 *
 * <p>A call between components lifts values out of the caller and lowers them into the callee; the
 * result goes the other way. Here both happen without Java objects for the values in between: what
 * enters are core values and the memories of two {@link
 * io.witbindgen.abi.transfer.LiftLowerContext}s, what leaves are core values and bytes in the
 * second memory.
 *
 * <p>A {@link io.witbindgen.abi.fused.Transfer} goes over the values twice, because the
 * specification lifts everything before it lowers anything. {@link
 * io.witbindgen.abi.fused.LiftPass} makes all checks of lifting, changes nothing but the handles,
 * which it takes or lends, and puts them in a queue. {@link io.witbindgen.abi.fused.LowerPass} then
 * calls the receiver's realloc and copies, and takes the handles from the queue in the same order.
 * Numbers go in bulk. {@link io.witbindgen.abi.fused.Transcoding} copies strings, with the calls of
 * realloc that the specification prescribes for each pair of encodings.
 *
 * <p>Between the passes nothing can write to the sender's memory, since only the receiver runs. A
 * call from an instance into itself is the exception, so such calls go through Java values.
 *
 * <p>The work is bounded: each list and string is charged to the sender's budget, which has to be
 * at least the size of its memory, so that only values that overlap can exceed it.
 */
@NullMarked
package io.witbindgen.abi.fused;

import org.jspecify.annotations.NullMarked;
