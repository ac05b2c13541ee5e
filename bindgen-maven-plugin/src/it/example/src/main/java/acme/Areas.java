package acme;

import acme.bindings.acme.shapes.Drawing;
import acme.bindings.acme.shapes.Geometry.Point;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import java.util.List;

/** Compiles only if the bindings were generated and added to the sources. */
public final class Areas {
  private Areas() {}

  static double unitTriangle(Component component) throws ComponentErrorException {
    try (Drawing drawing = Drawing.builder(component).build()) {
      return drawing.geometry().area(List.of(new Point(0, 0), new Point(1, 0), new Point(0, 1)));
    }
  }
}
