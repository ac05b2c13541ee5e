package io.witbindgen.cli.terminal;

/** The colours in use, as terminals are told of them. */
enum Paint {
  RED("31"),
  YELLOW("33"),
  GREEN("32"),
  BLUE("34"),
  CYAN("36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String of(String text) {
    return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  String boldOf(String text) {
    return text.isEmpty() ? text : "\u001b[1;" + code + "m" + text + "\u001b[0m";
  }
}
