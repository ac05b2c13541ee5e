package io.witbindgen.component.validate;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.module;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.test.Wasm;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A component that breaks each rule, and its error. */
class InvalidTest {
  private static final byte[] U8 = bytes(0x7d);
  private static final byte[] STRING = bytes(0x73);
  private static final byte[] SUB_RESOURCE = bytes(0x03, 0x01);

  private static final byte[] FUNC = bytes(0x40, 0, 1, 0);

  /** A core module with a function `f` of this type, and its instance. */
  private static byte[] lifted(byte[] coreType) {
    return all(
        section(
            1,
            module(
                section(1, bytes(1), coreType),
                section(3, bytes(1, 0)),
                section(7, bytes(1), name("f"), bytes(0, 0)),
                section(10, bytes(1, 3, 0, 0, 0x0b)))),
        one(2, bytes(0, 0, 0)),
        one(6, bytes(0, 0, 1, 0), name("f")));
  }

  /** Each row has the component as text before it. */
  static Stream<Arguments> components() {
    return Stream.of(
        // (instance (instantiate 7))
        row(
            ValidationRule.INDEX,
            "instance 0: there is no component 7, only 0 so far at 0xb",
            one(5, bytes(0, 7, 0))),
        // (type u8) (type (instance (type (list 0))))
        row(
            ValidationRule.INDEX,
            "type 1 -> declarator 0: there is no type 0, only 0 so far at 0xe",
            section(7, vector(U8, all(bytes(0x42, 1, 1, 0x70, 0))))),
        // (alias outer 2 0 (type))
        row(
            ValidationRule.OUTER_ALIAS,
            "alias 0: an outer alias goes out 2 scopes; there are 0 at 0xb",
            one(6, bytes(3, 2, 2, 0))),
        // (instance) (alias export 0 "x" (func))
        row(
            ValidationRule.MISSING_NAME,
            "alias 0: instance 0 has no export `x` at 0x10",
            one(5, bytes(1, 0)),
            one(6, bytes(1, 0, 0), name("x"))),
        // (type u8) (import "f" (func (type 0)))
        row(
            ValidationRule.WRONG_KIND,
            "import 0 `f`: type 0 is a type of values, not a function type at 0xf",
            one(7, U8),
            one(10, extern("f"), bytes(1, 0))),
        // (type (func)) (import "aB" (func (type 0)))
        row(
            ValidationRule.NAME,
            "import 0 `aB`: `aB` is not in kebab case at 0x12",
            one(7, FUNC),
            one(10, extern("aB"), bytes(1, 0))),
        // (type (func)) (import "a:b/c@1.x" (func (type 0)))
        row(
            ValidationRule.NAME,
            "import 0 `a:b/c@1.x`: `a:b/c@1.x` is not a name: `1.x` is not a semantic version at"
                + " 0x12",
            one(7, FUNC),
            one(10, extern("a:b/c@1.x"), bytes(1, 0))),
        // (type (func)) (import "a" (func (type 0))) (import "A" (func (type 0)))
        row(
            ValidationRule.NAME_CONFLICT,
            "import 1 `A`: import `A` conflicts with the earlier `a` at 0x17",
            one(7, FUNC),
            section(10, vector(all(extern("a"), bytes(1, 0)), all(extern("A"), bytes(1, 0))))),
        // (type (func)) (import "a" (implements "a:b/c") (func (type 0)))
        row(
            ValidationRule.ATTRIBUTE,
            "import 0 `a`: `a` implements an interface, which a func cannot at 0x12",
            one(7, FUNC),
            one(10, bytes(2), name("a"), bytes(1, 0), name("a:b/c"), bytes(1, 0))),
        // (type (func)) (import "r" (type (sub resource))) (import "[method]r.m" (func
        // (type 0)))
        row(
            ValidationRule.ANNOTATION,
            "import 1 `[method]r.m`: a method's first parameter is `self: borrow<r>`, found none at"
                + " 0x17",
            one(7, FUNC),
            section(
                10,
                vector(all(extern("r"), SUB_RESOURCE), all(extern("[method]r.m"), bytes(1, 0))))),
        // (type (record))
        row(
            ValidationRule.EMPTY_TYPE,
            "type 0: a record needs at least one field at 0xb",
            one(7, bytes(0x72, 0))),
        // (type (flags "f0" "f1" … "f32"))
        row(
            ValidationRule.FLAGS_LIMIT,
            "type 0: flags with 33 labels; 32 are the most at 0xb",
            one(
                7,
                bytes(0x6e),
                vector(
                    Stream.iterate(0, i -> i + 1)
                        .limit(33)
                        .map(i -> name("f" + i))
                        .toArray(byte[][]::new)))),
        // (import "r" (type (sub resource))) (type (borrow 0)) (type (func (result 1)))
        row(
            ValidationRule.BORROW,
            "type 1: a function cannot return a borrowed handle, found `borrow<r>` at 0x15",
            one(10, extern("r"), SUB_RESOURCE),
            section(7, vector(bytes(0x68, 0), bytes(0x40, 0, 0, 1)))),
        // (type (map f32 u8))
        row(
            ValidationRule.ELEMENT_TYPE,
            "type 0: the key of a map is a bool, an integer, a char or a string, found `f32` at"
                + " 0xb",
            one(7, bytes(0x63, 0x76), U8)),
        // (type (component (type (resource (rep i32)))))
        row(
            ValidationRule.RESOURCE_DEFINITION,
            "type 0 -> declarator 0: a resource type can be defined in a component, but not in a"
                + " type at 0xd",
            one(7, bytes(0x41, 1, 1, 0x3f, 0x7f, 0))),
        // (; lifted: a core func 0 ;) (type (resource (rep i32) (dtor 0)))
        row(
            ValidationRule.DESTRUCTOR,
            "type 0: the destructor must have the core type [i32] -> [], found [] -> [] at 0x3c",
            lifted(bytes(0x60, 0, 0)),
            one(7, bytes(0x3f, 0x7f, 1, 0))),
        // (import "r" (type (sub resource))) (core func (canon resource.rep 0))
        row(
            ValidationRule.RESOURCE_SCOPE,
            "canon 0: `resource.rep` needs a resource type defined in the same component; type 0 is"
                + " not at 0x13",
            one(10, extern("r"), SUB_RESOURCE),
            one(8, bytes(4, 0))),
        // (type (enum "a")) (type (func (result 0))) (import "f" (func (type 1)))
        row(
            ValidationRule.VISIBILITY,
            "import 0 `f`: its type mentions `enum { a }`, which has not been imported under a name"
                + " of its own at 0x16",
            section(7, vector(bytes(0x6d, 1, 1, 'a'), bytes(0x40, 0, 0, 0))),
            one(10, extern("f"), bytes(1, 1))),
        // (type (list string)) (type (func (param "a" 0))) (type (list u8)) (type (func
        // (param "a" 2))) (import "g" (func (type 1))) (export "f" (func 0) (func (type 3)))
        row(
            ValidationRule.TYPE_MISMATCH,
            "export 0 `f`: the ascribed type: parameter `a`: element: expected `u8`,"
                + " found `string` at 0x28",
            section(
                7,
                vector(
                    all(bytes(0x70), STRING),
                    all(bytes(0x40, 1), name("a"), bytes(0), bytes(1, 0)),
                    all(bytes(0x70), U8),
                    all(bytes(0x40, 1), name("a"), bytes(2), bytes(1, 0)))),
            one(10, extern("g"), bytes(1, 1)),
            one(11, extern("f"), bytes(1, 0, 1, 1, 3))),
        // (component (type (func)) (import "x" (func (type 0)))) (type u8) (instance
        // (instantiate 0 (with "x" (type 0))))
        row(
            ValidationRule.TYPE_MISMATCH,
            "instance 0: argument `x`: expected a func, found a type at 0x28",
            section(4, component(one(7, FUNC), one(10, extern("x"), bytes(1, 0)))),
            one(7, U8),
            one(5, bytes(0, 0, 1), name("x"), bytes(3, 0))),
        // (component (type (func)) (import "x" (func (type 0)))) (instance (instantiate 0))
        row(
            ValidationRule.MISSING_ARGUMENT,
            "instance 0: import `x` needs an argument of that name at 0x24",
            section(4, component(one(7, FUNC), one(10, extern("x"), bytes(1, 0)))),
            one(5, bytes(0, 0, 0))),
        // (core module) (core instance) (core instance (instantiate 0 (with "m" (instance 0))
        // (with "m" (instance 0))))
        row(
            ValidationRule.DUPLICATE_ARGUMENT,
            "core instance 1: a second argument `m` at 0x17",
            section(1, module()),
            section(
                2,
                vector(
                    bytes(1, 0),
                    all(bytes(0, 0, 2), name("m"), bytes(0x12, 0), name("m"), bytes(0x12, 0))))),
        // (; lifted: a core func 0 ;) (type (func)) (func (type 0) (canon lift (core func 0)
        // (callback 0)))
        row(
            ValidationRule.CANON_OPTION,
            "canon 0: `lift`: `callback` is given without `async` at 0x43",
            lifted(bytes(0x60, 0, 0)),
            one(7, FUNC),
            one(8, bytes(0, 0, 0, 1, 7, 0, 0))),
        // (type (func (param "a" string))) (import "f" (func (type 0))) (core func (canon lower
        // (func 0)))
        row(
            ValidationRule.MISSING_OPTION,
            "canon 0: `lower`: the option `memory` is missing: parameters are loaded from it at"
                + " 0x1d",
            one(7, bytes(0x40, 1), name("a"), STRING, bytes(1, 0)),
            one(10, extern("f"), bytes(1, 0)),
            one(8, bytes(1, 0, 0, 0))),
        // (; lifted: a core func 0 (param i32) ;) (type (func)) (func (type 0) (canon lift
        // (core func 0)))
        row(
            ValidationRule.CANON_SIGNATURE,
            "canon 0: the lifted function must have the core type [] -> [], found [i32] -> [] at"
                + " 0x44",
            lifted(bytes(0x60, 1, 0x7f, 0)),
            one(7, FUNC),
            one(8, bytes(0, 0, 0, 0, 0))),
        // (type error-context)
        row(
            ValidationRule.FEATURE,
            "type 0: the type `error-context` needs the feature `error-context`, which is off;"
                + " `validate --enable error-context` accepts it at 0xb",
            one(7, bytes(0x64))),
        // (core type (module (export "m" (memory 70000))))
        row(
            ValidationRule.CORE_TYPE,
            "core type 0 -> declarator 0: a memory has at most 65536 pages at 0xd",
            one(3, bytes(0x50, 1, 3), name("m"), bytes(2, 0), Wasm.unsigned(70_000))),
        // (; lifted: a core func 0 (param i32) ;) (core module (type (func)) (import "m" "f"
        // (func (type 0)))) (core instance (export "f" (func 0))) (core instance (instantiate 1
        // (with "m" (instance 1))))
        row(
            ValidationRule.CORE_MISMATCH,
            "core instance 2: core import `m` `f`: expected [] -> [], found [i32] -> [] at 0x5c",
            lifted(bytes(0x60, 1, 0x7f, 0)),
            section(
                1,
                module(
                    section(1, bytes(1, 0x60, 0, 0)),
                    section(2, bytes(1), name("m"), name("f"), bytes(0, 0)))),
            section(
                2,
                vector(
                    all(bytes(1, 1), name("f"), bytes(0, 0)),
                    all(bytes(0, 1, 1), name("m"), bytes(0x12, 1))))),
        // (core module (export "f" (func 0)))
        row(
            ValidationRule.CORE_MODULE,
            "core module 0: core export `f` names a core func that does not exist at 0xa",
            section(1, module(section(7, bytes(1), name("f"), bytes(0, 0))))));
  }

  private static Arguments row(ValidationRule rule, String message, byte[]... sections) {
    return Arguments.of(rule, message, component(sections));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void components(ValidationRule rule, String message, byte[] input) {
    assertThatThrownBy(() -> ComponentValidator.validate(ComponentDecoder.decode(input)))
        .isInstanceOfSatisfying(
            InvalidComponentException.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.rule()).isEqualTo(rule);
            });
  }

  /** Rules that need a larger input or a feature have their own tests. */
  @Test
  void theTableHasEveryOtherRule() {
    Set<ValidationRule> rules =
        components().map(row -> (ValidationRule) row.get()[0]).collect(Collectors.toSet());
    Set<ValidationRule> elsewhere =
        EnumSet.of(
            ValidationRule.TYPE_SIZE,
            ValidationRule.TYPE_DEPTH,
            ValidationRule.ELEMENT_SIZE,
            ValidationRule.VALUE);
    assertThat(rules).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(elsewhere)));
  }

  @Test
  void aCoreModuleIsForTheValidatorInTheOptions() {
    byte[] input = component(section(1, module()));
    ValidationOptions options =
        ValidationOptions.DEFAULT.with(
            (source, offset, length) -> {
              throw new InvalidComponentException("no good", offset + length);
            });
    assertThatThrownBy(() -> ComponentValidator.validate(ComponentDecoder.decode(input), options))
        .isInstanceOf(InvalidComponentException.class)
        .hasMessage("core module 0: no good at 0x12");
  }

  @Test
  void elementsAreSmallerThanTheLimit() {
    ValidationOptions options = ValidationOptions.DEFAULT.with(Feature.FIXED_LENGTH_LISTS);
    assertThatThrownBy(() -> validate(options, one(7, bytes(0x67), U8, Wasm.unsigned(1 << 28))))
        .hasMessage(
            "type 0: a list of 268435456 elements; value types stay below 268435456 bytes at 0xb");
    assertThatThrownBy(() -> validate(options, one(7, bytes(0x67), STRING, Wasm.unsigned(1 << 24))))
        .hasMessage(
            "type 0: a type of 268435456 bytes in a 64-bit memory; value types stay below 268435456"
                + " at 0xb");
    validate(options, one(7, bytes(0x67), U8, Wasm.unsigned((1 << 28) - 1)));
  }

  @Test
  void aValueIsConsumedOnce() {
    ValidationOptions options = ValidationOptions.DEFAULT.with(Feature.VALUES);
    byte[] value = one(12, U8, bytes(1, 5));
    assertThatThrownBy(() -> validate(options, value))
        .hasMessage("value 0 is never consumed at 0xe");
    byte[] export = all(extern("v"), bytes(2, 0, 0));
    assertThatThrownBy(() -> validate(options, value, section(11, vector(export, export))))
        .hasMessageStartingWith("export 1 `v`: value 0 is consumed a second time");
    validate(options, value, section(11, vector(export)));
    assertThatThrownBy(() -> validate(options, one(12, STRING, bytes(2, 5, 'a'))))
        .hasMessage("value 0: the literal ends before its value of type `string` does at 0xb");
  }

  private static void validate(ValidationOptions options, byte[]... sections) {
    ComponentValidator.validate(ComponentDecoder.decode(component(sections)), options);
  }
}
