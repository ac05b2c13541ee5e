package io.witbindgen.component;

import java.util.Locale;

/** The rules of validation, as far as messages and tests distinguish them. */
public enum ValidationRule {
  /** An index is in the bounds of its index space. */
  INDEX,
  /**
   * An outer alias counts no more scopes than there are, and names a sort that is allowed there.
   */
  OUTER_ALIAS,
  /** An alias, argument or type names an export or import that exists. */
  MISSING_NAME,
  /** An index denotes an item of the required kind: a resource type, a function type. */
  WRONG_KIND,
  /** Names follow the grammar of labels, plain names, interface names and versions. */
  NAME,
  /** Names of one scope are strongly unique. */
  NAME_CONFLICT,
  /** Attributes of a name are allowed where they are, and given at most once each. */
  ATTRIBUTE,
  /** Constructors, methods and static functions have the types that their names promise. */
  ANNOTATION,
  /** Records, variants, tuples, enums, flags and fixed-length lists have parts. */
  EMPTY_TYPE,
  /** Flags have at most 32 labels. */
  FLAGS_LIMIT,
  /** Types are not too large, including everything they mention. */
  TYPE_SIZE,
  /** Types are not nested too deeply. */
  TYPE_DEPTH,
  /** Values of a type take less than 2^28 bytes of a memory. */
  ELEMENT_SIZE,
  /** Borrowed handles cannot be returned, exported, or passed through streams and futures. */
  BORROW,
  /** The element of a stream or the key of a map is of a type that is allowed there. */
  ELEMENT_TYPE,
  /** Resource types are defined in components only, represented by an i32 or i64. */
  RESOURCE_DEFINITION,
  /** The destructor of a resource type takes its representation. */
  DESTRUCTOR,
  /** A resource type belongs to the component that uses it in this way. */
  RESOURCE_SCOPE,
  /** Types that imports and exports mention have been imported or exported themselves. */
  VISIBILITY,
  /** A type is a subtype of the one that is expected. */
  TYPE_MISMATCH,
  /** The arguments of an instantiation have different names. */
  DUPLICATE_ARGUMENT,
  /** An instantiation is given everything that it needs. */
  MISSING_ARGUMENT,
  /** The options of a canonical definition fit it and each other. */
  CANON_OPTION,
  /** A canonical definition has all the options that it needs. */
  MISSING_OPTION,
  /** The core functions of a canonical definition have the signatures that its type asks for. */
  CANON_SIGNATURE,
  /** A feature is switched on. */
  FEATURE,
  /** Core types, and types of core modules, are valid. */
  CORE_TYPE,
  /** Core instances are given imports of the types that they need. */
  CORE_MISMATCH,
  /** Core modules are valid. */
  CORE_MODULE,
  /** A value is consumed exactly once, and is a value of its type. */
  VALUE;

  /** In kebab case, for listings: {@code type-mismatch}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
