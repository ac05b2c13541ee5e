package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.CodeBlock;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block tags of a method: its parameters, its result and its error. */
final class FunctionTags {
  private FunctionTags() {}

  /** The tags, with the Java names of the parameters. */
  static List<CodeBlock> of(Signature signature, List<String> parameters) {
    List<CodeBlock> tags = new ArrayList<>();
    if (signature.isAsync()) {
      signature.exception().ifPresent(e -> tags.add(failure(e.simpleName())));
    }
    List<Function.Parameter> written = signature.function().writtenParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String what = "the parameter " + Docs.code(written.get(i).name());
      String note = note(written.get(i).type());
      tags.add(CodeBlock.of("@param $L $L$L", parameters.get(i), what, note));
    }
    returned(signature).ifPresent(what -> tags.add(CodeBlock.of("@return $L", what)));
    signature.thrown().ifPresent(e -> tags.add(CodeBlock.of("@throws $T $L", e, error(signature))));
    return tags;
  }

  private static CodeBlock failure(String exception) {
    return CodeBlock.of("<p>An error fails the future with a $L.", Docs.code(exception));
  }

  private static Optional<String> returned(Signature signature) {
    String note = ok(signature).map(FunctionTags::note).orElse("");
    if (signature.isAsync()) {
      String what = signature.ok().isPresent() ? "a future of the result" : "a future of the end";
      return Optional.of(what + note);
    }
    return signature.ok().map(ok -> "the result" + note);
  }

  private static Optional<Type> ok(Signature signature) {
    return wrapped(signature)
        .map(Type.ResultType::ok)
        .orElseGet(() -> signature.function().type().result());
  }

  private static Optional<Type.ResultType> wrapped(Signature signature) {
    return signature
        .function()
        .type()
        .result()
        .map(JavaNames::behindAliases)
        .filter(Type.ResultType.class::isInstance)
        .map(Type.ResultType.class::cast);
  }

  private static String error(Signature signature) {
    return "if the function returns an error"
        + wrapped(signature)
            .flatMap(Type.ResultType::error)
            .map(type -> ", a " + Docs.code(WitTypes.print(type)) + WitTypes.range(type))
            .orElse("");
  }

  private static String note(Type type) {
    String alias =
        type instanceof Type.Named named && !JavaNames.isDeclared(named.definition())
            ? ", a " + Docs.code(named.definition().name())
            : "";
    return alias + WitTypes.range(type);
  }
}
