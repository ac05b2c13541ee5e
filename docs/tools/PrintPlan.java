import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.plan.LinkPlan;
import io.witbindgen.runtime.plan.Step;
import java.lang.reflect.Field;
import java.nio.file.Path;

/** Prints the link plan of a component, a step a line: what instantiation will do, in order. */
public final class PrintPlan {
  public static void main(String[] args) throws Exception {
    Field field = Component.class.getDeclaredField("plan");
    field.setAccessible(true);
    LinkPlan plan = (LinkPlan) field.get(Component.load(Path.of(args[0])));
    if (plan == null) {
      throw new IllegalArgumentException(
          "the component imports core modules or components, so its plan depends on the host");
    }
    for (int i = 0; i < plan.instances().size(); i++) {
      System.out.println("component instance " + i + " " + plan.instances().get(i));
    }
    for (Step step : plan.steps()) {
      System.out.println(step.kind() + " " + step);
    }
    plan.exports().forEach((name, item) -> System.out.println("export " + name + " = " + item));
  }
}
