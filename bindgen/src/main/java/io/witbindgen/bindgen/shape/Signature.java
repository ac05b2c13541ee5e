package io.witbindgen.bindgen.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.witbindgen.bindgen.names.Identifiers;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The Java form of a function.
 *
 * @param function the function in WIT
 * @param name the name of the Java method
 * @param parameters the shapes of the parameters
 * @param result the result in WIT, including a {@code result} type
 * @param ok what the Java method returns; empty for void
 * @param exception the exception that it throws, if the WIT function has an error
 */
public record Signature(
    Function function,
    String name,
    List<Shape> parameters,
    Optional<Shape> result,
    Optional<Shape> ok,
    Optional<ClassName> exception) {

  public static Signature of(Function function, String name, Shapes shapes, JavaNames names) {
    List<Shape> parameters =
        function.type().parameters().stream().map(p -> shapes.of(p.type())).toList();
    Optional<Type> type = function.type().result().map(JavaNames::behindAliases);
    Optional<Shape> result = type.map(shapes::of);
    if (result.isEmpty() || result.get().kind() != Shape.Kind.RESULT) {
      return new Signature(function, name, parameters, result, result, Optional.empty());
    }
    ClassName exception =
        JavaNames.namedError(function).flatMap(names::exception).orElse(Library.COMPONENT_ERROR);
    Optional<Shape> ok = result.get().parts().get(0);
    return new Signature(function, name, parameters, result, ok, Optional.of(exception));
  }

  /** The payload of the error arm, if it has one. */
  public Optional<Shape> error() {
    return exception.isPresent() ? result.orElseThrow().parts().get(1) : Optional.empty();
  }

  public boolean hasNamedError() {
    return exception.isPresent() && !exception.get().equals(Library.COMPONENT_ERROR);
  }

  public boolean isAsync() {
    return function.type().async();
  }

  /** Whether the first parameter is the receiver of a resource method. */
  public boolean isMethod() {
    return function.kind().kind() == FunctionKind.Kind.METHOD;
  }

  /** The parameters of the Java method: all except the resource of a method. */
  public List<Shape> writtenParameters() {
    return isMethod() ? parameters.subList(1, parameters.size()) : parameters;
  }

  /** Whether the arguments contain a resource. */
  public boolean takesHandles() {
    return parameters.stream().anyMatch(Shape::hasHandles);
  }

  /** Whether the arguments or the result contain a resource. */
  public boolean hasHandles() {
    return takesHandles() || result.filter(Shape::hasHandles).isPresent();
  }

  /** The exception that the Java method throws; an async one fails its future instead. */
  public Optional<ClassName> thrown() {
    return isAsync() ? Optional.empty() : exception;
  }

  public TypeName returns() {
    if (isAsync()) {
      TypeName value = ok.map(s -> s.java().box()).orElse(ClassName.get(Void.class));
      return ParameterizedTypeName.get(Library.COMPLETABLE_FUTURE, value);
    }
    return ok.map(Shape::java).orElse(TypeName.VOID);
  }

  /**
   * The function's name prefixed with that of its resource; a constructor is named {@code create}.
   */
  public String qualifiedName(String separator) {
    boolean constructor = function.kind().kind() == FunctionKind.Kind.CONSTRUCTOR;
    String own = constructor ? "create" : function.name();
    return function.resource().map(r -> r.name() + separator + own).orElse(own);
  }

  /** The name of the function in error messages. */
  public String calledName() {
    return function.kind().kind() == FunctionKind.Kind.CONSTRUCTOR
        ? "new " + function.resource().orElseThrow().name()
        : qualifiedName(".");
  }

  /** The names of the written parameters, different from the reserved ones. */
  public List<String> parameterNames(Collection<String> kept, Reporter reporter) {
    Namespace taken = new Namespace(Identifiers.keywords(), kept);
    List<String> names = new ArrayList<>();
    for (Function.Parameter parameter : function.writtenParameters()) {
      names.add(
          taken.take(
              Identifiers.lowerCamel(parameter.name()),
              parameter.name(),
              function.metadata().span(),
              reporter));
    }
    return names;
  }

  /** The start of a method with this signature. */
  public MethodSpec.Builder method(List<String> parameterNames) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(returns());
    addParameters(method, parameterNames);
    thrown().ifPresent(method::addException);
    return method;
  }

  public void addParameters(MethodSpec.Builder method, List<String> parameterNames) {
    List<Shape> written = writtenParameters();
    for (int i = 0; i < written.size(); i++) {
      method.addParameter(written.get(i).java(), parameterNames.get(i));
    }
  }

  /** The definition of a named error. */
  public TypeDefinition errorDefinition() {
    return JavaNames.namedError(function).orElseThrow();
  }
}
