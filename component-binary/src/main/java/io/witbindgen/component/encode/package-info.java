/**
 * Encoding: from the model to bytes.
 *
 * <p>{@link io.witbindgen.component.encode.ComponentEncoder} is the reverse of decoding: its output
 * decodes to the same definitions. It has one class for each family of the model, like {@code
 * decode}, and all of them write through {@code ByteWriter}. Where the format leaves a choice, it
 * always chooses the same way: integers are as short as possible, adjacent definitions of a kind
 * share a section, abbreviations are used. So encoding what was decoded gives the shortest form of
 * it, which for most tools' output is the output itself, byte for byte.
 *
 * <p>Nothing is validated; a malformed model object (a name with a lone surrogate, a single type
 * that is a group of two) is an {@code IllegalArgumentException}. A component nested in a component
 * is encoded from its definitions: they are the content of the model, whereas its {@code bytes} are
 * the original, which differs after a change.
 *
 * <p>Core modules are written by {@link io.witbindgen.component.encode.CoreModuleBuilder}, their
 * code by {@link io.witbindgen.component.encode.CodeBuilder}: enough for glue code between modules.
 *
 * <p>Tools that make components use {@link io.witbindgen.component.encode.ComponentBuilder}: it
 * takes definitions one by one, counts their indices, and embeds finished modules and components as
 * they are. {@link io.witbindgen.component.encode.DeclaratorBuilder} does the same for the scopes
 * of component types and instance types:
 *
 * <pre>{@code
 * DeclaratorBuilder scope = new DeclaratorBuilder();
 * int greet = scope.type(new TypeDefinition.Function(false, List.of(), Optional.empty()));
 * scope.export(new ExternName("greet"), new ExternType.Function(greet));
 * ComponentBuilder component = new ComponentBuilder();
 * int type = component.type(scope.instanceType());
 * int host = component.importOf(new ExternName("a:b/host"), new ExternType.Instance(type));
 * byte[] bytes = component.build();
 * }</pre>
 */
@NullMarked
package io.witbindgen.component.encode;

import org.jspecify.annotations.NullMarked;
