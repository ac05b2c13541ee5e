/**
 * What every module needs and none of them owns.
 *
 * <p>{@link io.witbindgen.basics.Kinds} is the idiom for sealed families. Java 17 has no switch
 * over types, so a family gives each of its cases a tag, an enum constant, and code dispatches with
 * a switch expression over the tags that has no default: a new tag breaks the build wherever it
 * must be handled. The enum pairs each tag with its class once, where a reader sees the whole
 * family, and {@code kind()} is written once instead of in every case:
 *
 * <pre>{@code
 * sealed interface Shape {
 *   enum Kind {
 *     CIRCLE(Circle.class),
 *     SQUARE(Square.class);
 *
 *     private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
 *     private final Class<? extends Shape> type;
 *
 *     Kind(Class<? extends Shape> type) {
 *       this.type = type;
 *     }
 *   }
 *
 *   default Kind kind() {
 *     return Kind.KINDS.of(this);
 *   }
 *
 *   record Circle(double radius) implements Shape {}
 *
 *   record Square(double side) implements Shape {}
 * }
 * }</pre>
 *
 * <p>A family whose tag is a property of its members and not their class, such as one record for
 * twenty operators, keeps an ordinary component {@code kind}.
 */
@NullMarked
package io.witbindgen.basics;

import org.jspecify.annotations.NullMarked;
