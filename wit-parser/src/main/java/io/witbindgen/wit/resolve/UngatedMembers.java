package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;

/**
 * Reports members that would exist although what they are in is excluded. As in the reference
 * parser, these are types of an interface or a world, {@code use}d ones included, and functions of
 * a resource; functions of an interface or a world go with it.
 */
final class UngatedMembers {
  private final ScopeInputs inputs;
  private final Around around;

  /**
   * What the members are in.
   *
   * @param what the word for it: {@code resource}
   * @param place where its name is
   * @param feature the feature that would have to be enabled for it to exist
   */
  record Around(String what, Span place, String feature) {}

  private UngatedMembers(ScopeInputs inputs, Around around) {
    this.inputs = inputs;
    this.around = around;
  }

  /** Checks the members of an interface or a world that is excluded. */
  static void check(ScopeInputs inputs, Around around, List<SyntaxMember> members) {
    UngatedMembers ungated = new UngatedMembers(inputs, around);
    for (SyntaxMember member : members) {
      switch (member.kind()) {
        case TYPE -> ungated.check(member.annotations(), ((SyntaxMember.TypeItem) member).name());
        case USE ->
            ((SyntaxMember.Use) member)
                .names()
                .forEach(used -> ungated.check(member.annotations(), used.newName()));
        case FUNCTION, EXTERN, INCLUDE -> {}
      }
    }
  }

  /** Checks the functions of a resource that is excluded. */
  static void check(ScopeInputs inputs, SyntaxMember.TypeItem resource, String feature) {
    if (resource.body() instanceof SyntaxBody.ResourceBody body) {
      Around around = new Around("resource", resource.name().span(), feature);
      UngatedMembers ungated = new UngatedMembers(inputs, around);
      body.functions().forEach(f -> ungated.check(f.annotations(), f.name()));
    }
  }

  private void check(Annotations annotations, Name name) {
    if (inputs.gates().isOpen(annotations)) {
      inputs
          .reporter()
          .report(
              Diagnostic.error(
                      WitDiagnosticKind.UNGATED_IN_EXCLUDED,
                      name.span(),
                      name.text(),
                      (around.what.equals("interface") ? "an " : "a ") + around.what,
                      around.feature)
                  .note("the gate is on this " + around.what, around.place)
                  .note(
                      "`%s` needs the gate `@unstable(feature = %s)` as well"
                          .formatted(name.text(), around.feature)));
    }
  }
}
