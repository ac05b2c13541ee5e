package io.witbindgen.abi.type;

import java.util.Optional;
import java.util.stream.Stream;

/** The encoding of strings in a component's memory (spec: {@code string-encoding}). */
public enum StringEncoding {
  UTF8("utf8", "utf8"),
  UTF16("utf16", "utf16"),
  LATIN1_OR_UTF16("latin1+utf16", "compact-utf16");

  private final String text;
  private final String word;

  StringEncoding(String text, String word) {
    this.text = text;
    this.word = word;
  }

  /** The option words of all encodings, for messages: {@code utf8, utf16 or compact-utf16}. */
  public static final String WORDS = "utf8, utf16 or compact-utf16";

  /** The encoding with an option word; see {@link #word}. */
  public static Optional<StringEncoding> ofWord(String word) {
    return Stream.of(values()).filter(encoding -> encoding.word.equals(word)).findFirst();
  }

  /** The encoding with a name in the text format; see {@link #toString}. */
  public static Optional<StringEncoding> ofText(String text) {
    return Stream.of(values()).filter(encoding -> encoding.text.equals(text)).findFirst();
  }

  /**
   * The encoding with a code in the binary format; see {@link #code}.
   *
   * @param code any number
   */
  public static Optional<StringEncoding> ofCode(int code) {
    return Stream.of(values()).filter(encoding -> encoding.code() == code).findFirst();
  }

  /** The word for the encoding in the options of tools that embed worlds. */
  public String word() {
    return word;
  }

  /** The code of the encoding in the binary format. */
  public byte code() {
    return switch (this) {
      case UTF8 -> 0;
      case UTF16 -> 1;
      case LATIN1_OR_UTF16 -> 2;
    };
  }

  /** The name of the encoding in the text format. */
  @Override
  public String toString() {
    return text;
  }
}
