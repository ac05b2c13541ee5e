package io.witbindgen.runtime.endive.emit;

import io.witbindgen.endive.emitter.asm.ClassReader;
import io.witbindgen.endive.emitter.asm.ClassVisitor;
import io.witbindgen.endive.emitter.asm.ClassWriter;
import io.witbindgen.endive.emitter.asm.MethodVisitor;
import io.witbindgen.endive.emitter.asm.Opcodes;
import io.witbindgen.endive.emitter.asm.Type;

/**
 * Fixes two faults in the emitted code for {@code call_indirect}.
 *
 * <p>The first concerns functions of other instances. The emitted method passes the type's index to
 * a check that looks it up in the callee's module, where it denotes a different type. The fix calls
 * {@link CrossModuleCalls} instead, with the caller's instance, the method's last parameter, as an
 * extra argument. A method of the same name without a type index is left alone; it enters the
 * interpreter.
 *
 * <p>The second occurs if a type has more than 1024 functions, because the emitter then moves the
 * choice among them into separate classes: their {@code apply} loads each parameter from the local
 * variable with the parameter's index, as if longs and doubles did not occupy two slots.
 */
final class IndirectCallMender {
  private static final String CROSS_MODULE_CALLS = Type.getInternalName(CrossModuleCalls.class);
  private static final String INSTANCE = "Lrun/endive/runtime/Instance;";
  private static final String CALL = "([JII" + INSTANCE + ")[J";
  private static final String CALL_WITH_REFS =
      "([J[Ljava/lang/Object;II" + INSTANCE + ")Lrun/endive/runtime/CallResult;";

  private static final String MISMATCH = "throwIndirectCallTypeMismatch";
  private static final String MISMATCH_DESCRIPTOR = "()Ljava/lang/RuntimeException;";

  /** Memory, instance and function index, which follow the wasm parameters of {@code apply}. */
  private static final int APPLY_EXTRA_PARAMETERS = 3;

  private IndirectCallMender() {}

  /** Whether a class can contain one of the faults, which is true of only a few small classes. */
  static boolean concerns(String name, String mainName) {
    return name.equals(mainName) || isBridge(name, mainName) || isChoice(name, mainName);
  }

  static byte[] mend(String name, String mainName, byte[] classFile) {
    boolean choice = isChoice(name, mainName);
    // The loads of the second fault also make the frames wrong, so the frames are recomputed.
    int flags = choice ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS;
    ClassWriter writer = new FrameWriter(flags);
    ClassVisitor visitor = choice ? new ChoiceVisitor(writer) : new CallVisitor(writer);
    new ClassReader(classFile).accept(visitor, choice ? ClassReader.SKIP_FRAMES : 0);
    return writer.toByteArray();
  }

  private static boolean isBridge(String name, String mainName) {
    return name.startsWith(mainName + "CallIndirectBridge_");
  }

  private static boolean isChoice(String name, String mainName) {
    return name.startsWith(mainName + "Indirect_");
  }

  /**
   * A writer that never loads classes: no two different reference types need merging in this code.
   */
  private static final class FrameWriter extends ClassWriter {
    FrameWriter(int flags) {
      super(flags);
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
      return "java/lang/Object";
    }
  }

  /** Fixes the first fault. */
  private static final class CallVisitor extends ClassVisitor {
    CallVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.startsWith("call_indirect_") ? new CallMender(next, descriptor) : next;
    }
  }

  private static final class CallMender extends MethodVisitor {
    private final int callerSlot;

    CallMender(MethodVisitor next, String descriptor) {
      super(Opcodes.ASM9, next);
      // The size of the arguments counts a receiver, which a static method does not have.
      this.callerSlot = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 2;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean plain = name.equals("callIndirect") && descriptor.equals(CALL);
      boolean withRefs = name.equals("callIndirectWithRefs") && descriptor.equals(CALL_WITH_REFS);
      if (!plain && !withRefs) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        return;
      }
      super.visitVarInsn(Opcodes.ALOAD, callerSlot);
      String withCaller = descriptor.replace(")", INSTANCE + ")");
      super.visitMethodInsn(Opcodes.INVOKESTATIC, CROSS_MODULE_CALLS, name, withCaller, false);
    }
  }

  /** Fixes the second fault. */
  private static final class ChoiceVisitor extends ClassVisitor {
    ChoiceVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.equals("apply") ? new ParameterMender(next, descriptor) : next;
    }
  }

  private static final class ParameterMender extends MethodVisitor {
    private final Type[] params;
    private int loaded;
    private int slot;

    ParameterMender(MethodVisitor next, String descriptor) {
      super(Opcodes.ASM9, next);
      this.params = Type.getArgumentTypes(descriptor);
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      if (loaded < params.length - APPLY_EXTRA_PARAMETERS) {
        super.visitVarInsn(opcode, slot);
        slot += params[loaded].getSize();
        loaded++;
      } else {
        super.visitVarInsn(opcode, index);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.equals("throwUnknownFunction")) {
        super.visitInsn(Opcodes.POP);
        super.visitMethodInsn(opcode, owner, MISMATCH, MISMATCH_DESCRIPTOR, isInterface);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}
