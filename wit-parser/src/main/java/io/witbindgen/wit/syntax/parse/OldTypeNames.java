package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Former names of types. */
public final class OldTypeNames {
  private static final Map<String, Type.Primitive> TODAY =
      Map.of("float32", Type.Primitive.F32, "float64", Type.Primitive.F64);
  private static final Set<Integer> BEFORE_TYPE =
      Set.of(
          WitGrammar.COLON,
          WitGrammar.TIGHT_COLON,
          WitGrammar.LESS,
          WitGrammar.EQUALS,
          WitGrammar.ARROW,
          WitGrammar.LEFT_PAREN);

  private OldTypeNames() {}

  /** The current name of a type, if this is a former name. */
  public static Optional<Type.Primitive> today(String name) {
    return Optional.ofNullable(TODAY.get(name));
  }

  /**
   * The changes that give types their current names, except for names that the text itself defines.
   */
  public static List<FixIt> fixIts(Source source, List<Token> all) {
    List<Token> tokens = all.stream().filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL).toList();
    List<FixIt> fixIts = new ArrayList<>();
    int angles = 0;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case WitGrammar.LESS -> angles++;
        case WitGrammar.GREATER -> angles--;
        case WitGrammar.IDENTIFIER -> {
          Optional<Type.Primitive> today = today(token.getText());
          int before = tokens.get(i - 1).getType();
          if (today.isEmpty()) {
            continue;
          }
          boolean isType = BEFORE_TYPE.contains(before) || angles > 0;
          int after = tokens.get(i + 1).getType();
          if (!isType || after == WitGrammar.COLON || after == WitGrammar.TIGHT_COLON) {
            return List.of();
          }
          String keyword = today.get().keyword();
          String title = "write `" + keyword + "`";
          fixIts.add(new FixIt(title, TokenReader.span(source, token), keyword));
        }
        default -> {}
      }
    }
    return fixIts;
  }
}
