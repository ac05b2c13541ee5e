package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.witbindgen.runtime.ComponentErrorException;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void allStages() throws Exception {
    String readings = "# today\nkitchen = 21.5\nattic = 9999\n\nkitchen = 20\ncellar = -3.25\n";
    assertEquals("cellar: -3.2 (of 1)\nkitchen: 20.8 (of 2)\ndropped: 1\n", Report.of(readings));
  }

  @Test
  void noReadings() throws Exception {
    assertEquals("", Report.of(""));
  }

  @Test
  void aLineThatIsWrong() {
    ComponentErrorException thrown =
        assertThrows(ComponentErrorException.class, () -> Report.of("a = 1\nb = warm\n"));
    assertEquals("line 2: what follows the `=` is not a number", thrown.getMessage());
  }
}
