package io.witbindgen.runtime.endive.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.MStack;
import run.endive.runtime.Machine;
import run.endive.runtime.StackFrame;
import run.endive.runtime.WasmException;
import run.endive.runtime.internal.CompilerInterpreterMachine;

/**
 * Interprets functions, with a separate interpreter for each call that comes from outside.
 *
 * <p>Endive's interpreter keeps one stack of frames per instance. An exception thrown in a nested
 * call would find its handler in the frames of the enclosing call and jump there, skipping whatever
 * lies in between: compiled functions, other instances, the host. With frames of its own, a nested
 * call lets the exception propagate through the Java frames in between to the outer interpreter,
 * which handles it. An interpreter that was left by an exception still has values on its stack and
 * is not used again.
 *
 * <p>Emitted code creates this class instead of Endive's and calls it with the same signatures. It
 * is therefore among the classes that are defined again alongside the emitted ones.
 */
public final class NestingInterpreter implements Machine {
  static {
    // Loads what a trap needs while there is room on the stack.
    CoreFrames.insert(new Throwable(), List.of(), "");
  }

  private final Instance instance;
  private final int @Nullable [] interpreted;
  private final @Nullable String className;

  /** The last exception in which functions were noted. */
  private @Nullable Throwable noted;

  private final Deque<InterpreterMachine> idle = new ArrayDeque<>();

  /**
   * Interprets all functions.
   *
   * @param className the name that the module's main class would have
   */
  public NestingInterpreter(Instance instance, String className) {
    this.instance = instance;
    this.interpreted = null;
    this.className = className;
  }

  /** Interprets some functions, and calls the instance's machine for the others. */
  public NestingInterpreter(Instance instance, int @Nullable [] interpreted) {
    this.instance = instance;
    this.interpreted = interpreted;
    this.className = null;
  }

  @Override
  public long[] call(int function, long[] args) {
    InterpreterMachine machine = take();
    long[] results = machine.call(function, args);
    idle.push(machine);
    return results;
  }

  @Override
  public CallResult callWithRefs(int function, long[] args, Object[] references) {
    InterpreterMachine machine = take();
    CallResult results = machine.callWithRefs(function, args, references);
    idle.push(machine);
    return results;
  }

  /** Notes in an exception which functions were being executed, innermost first. */
  private void note(Throwable thrown, Deque<StackFrame> frames) {
    if (thrown == noted) {
      return;
    }
    noted = thrown;
    try {
      CoreFrames.insert(thrown, frames, className());
    } catch (StackOverflowError | LinkageError e) {
      noted = null; // There is more room in a caller; what could not be linked stays unnamed.
    }
  }

  private String className() {
    return className != null ? className : instance.getMachine().getClass().getName();
  }

  private InterpreterMachine take() {
    InterpreterMachine machine = idle.poll();
    if (machine != null) {
      return machine;
    }
    // Links what describes a function, while there is room on the stack.
    CoreFrames.insert(new Throwable(), List.of(new StackFrame(instance, 0, new long[0])), "");
    return interpreted == null ? new Whole(instance) : new Partial(instance, interpreted);
  }

  /** An interpreter of all functions. */
  private final class Whole extends InterpreterMachine {
    Whole(Instance instance) {
      super(instance);
    }

    @Override
    protected void eval(MStack stack, Instance instance, Deque<StackFrame> frames) {
      boolean finished = false;
      while (!finished) {
        try {
          super.eval(stack, instance, frames);
          finished = true;
        } catch (WasmException e) {
          Whole.takeUp(e, stack, instance, frames);
        } catch (RuntimeException | StackOverflowError e) {
          note(e, frames);
          throw e;
        }
      }
    }

    /**
     * Jumps to the handler of an exception that came from another machine, which Endive does for
     * {@code call} but not for {@code call_indirect}.
     */
    static void takeUp(WasmException e, MStack stack, Instance instance, Deque<StackFrame> frames) {
      StackFrame current = frames.peek();
      if (current == null) {
        throw e;
      }
      THROW_REF(instance, e, stack, current, frames);
    }
  }

  /** An interpreter of some functions. */
  private final class Partial extends CompilerInterpreterMachine {
    Partial(Instance instance, int[] interpreted) {
      super(instance, interpreted);
    }

    @Override
    protected void eval(MStack stack, Instance instance, Deque<StackFrame> frames) {
      boolean finished = false;
      while (!finished) {
        try {
          super.eval(stack, instance, frames);
          finished = true;
        } catch (WasmException e) {
          Whole.takeUp(e, stack, instance, frames);
        } catch (RuntimeException | StackOverflowError e) {
          note(e, frames);
          throw e;
        }
      }
    }
  }
}
