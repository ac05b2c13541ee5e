package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.json.Finding;
import io.witbindgen.wit.json.FindingsJson;
import io.witbindgen.wit.json.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {
  @Test
  void nothingFoundIsAnEmptyArray() {
    assertThat(FindingsJson.print(List.of())).isEqualTo("[]\n");
  }

  @Test
  void aDiagnosticHasItsPlaceItsNotesAndItsHelp() {
    String text = "package a:b\ninterface i {}\n";
    assertThat(printed(text))
        .isEqualTo(
            """
            [
              {
                "severity": "error",
                "kind": "missing-semicolon",
                "message": "expected `;`, found `interface`",
                "file": "a.wit",
                "line": 1,
                "column": 12,
                "length": 0,
                "notes": [],
                "help": [
                  {
                    "message": "insert `;`",
                    "file": "a.wit",
                    "line": 1,
                    "column": 12,
                    "length": 0,
                    "replacement": ";"
                  }
                ]
              }
            ]
            """);
  }

  @Test
  void aNoteCanHaveAPlaceAndColumnsCountCharacters() {
    String text = "package a:b;\ninterface i {\n  type t = u8;\n  /* 😀 */ type t = u16;\n}\n";
    assertThat(printed(text))
        .isEqualTo(
            """
            [
              {
                "severity": "error",
                "kind": "duplicate-name",
                "message": "name `t` is defined more than once",
                "file": "a.wit",
                "line": 4,
                "column": 16,
                "length": 1,
                "notes": [
                  {
                    "message": "first defined here",
                    "file": "a.wit",
                    "line": 3,
                    "column": 8,
                    "length": 1
                  }
                ],
                "help": []
              }
            ]
            """);
  }

  @Test
  void aFileThatCannotBeReadHasNoLine() {
    DiagnosticException e =
        catchThrowableOfType(
            DiagnosticException.class,
            () -> Wit.parse(Path.of("absent.wit"), ParseOptions.ofStrict()));
    assertThat(FindingsJson.printDiagnostics(e.diagnostics()))
        .contains("\"file\": \"absent.wit\",\n    \"notes\"");
  }

  @Test
  void aFindingCanBeInABinaryOrNowhere() {
    Finding binary =
        Finding.error("type-mismatch", "expected \"u8\"\u0007")
            .at(new Place.InBinary("a.wasm", "import 3 -> func type 7", 753))
            .note("a fact");
    assertThat(FindingsJson.print(List.of(binary, Finding.error("usage", "nothing to do"))))
        .isEqualTo(
            """
            [
              {
                "severity": "error",
                "kind": "type-mismatch",
                "message": "expected \\"u8\\"\\u0007",
                "file": "a.wasm",
                "path": "import 3 -> func type 7",
                "offset": 753,
                "notes": [
                  {
                    "message": "a fact"
                  }
                ],
                "help": []
              },
              {
                "severity": "error",
                "kind": "usage",
                "message": "nothing to do",
                "notes": [],
                "help": []
              }
            ]
            """);
  }

  private static String printed(String text) {
    DiagnosticException e =
        catchThrowableOfType(DiagnosticException.class, () -> Wit.parse("a.wit", text));
    return FindingsJson.printDiagnostics(e.diagnostics());
  }
}
