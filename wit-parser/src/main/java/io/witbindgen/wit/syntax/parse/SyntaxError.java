package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * A place where the text does not match the grammar.
 *
 * @param found the token there
 * @param expected the types of the tokens that would have fitted
 */
public record SyntaxError(Token found, IntervalSet expected) {
  private static final String END_OF_FILE = "end of file";
  private static final Set<Integer> TYPE_STARTS =
      Set.of(
          WitGrammar.BOOL,
          WitGrammar.S8,
          WitGrammar.U8,
          WitGrammar.S16,
          WitGrammar.U16,
          WitGrammar.S32,
          WitGrammar.U32,
          WitGrammar.S64,
          WitGrammar.U64,
          WitGrammar.F32,
          WitGrammar.F64,
          WitGrammar.CHAR,
          WitGrammar.STRING,
          WitGrammar.LIST,
          WitGrammar.MAP,
          WitGrammar.OPTION,
          WitGrammar.RESULT,
          WitGrammar.TUPLE,
          WitGrammar.FUTURE,
          WitGrammar.STREAM,
          WitGrammar.OWN,
          WitGrammar.BORROW);
  private static final Set<Integer> MEMBER_STARTS =
      Set.of(
          WitGrammar.RECORD,
          WitGrammar.VARIANT,
          WitGrammar.ENUM,
          WitGrammar.FLAGS,
          WitGrammar.RESOURCE,
          WitGrammar.TYPE,
          WitGrammar.USE,
          WitGrammar.IMPORT,
          WitGrammar.EXPORT,
          WitGrammar.INCLUDE,
          WitGrammar.AT);
  private static final Set<Integer> FILE_STARTS =
      Set.of(
          WitGrammar.PACKAGE,
          WitGrammar.USE,
          WitGrammar.INTERFACE,
          WitGrammar.WORLD,
          WitGrammar.AT);

  Diagnostic diagnostic(Source source) {
    Span span = TokenReader.span(source, found);
    Diagnostic diagnostic =
        Diagnostic.error(WitDiagnosticKind.UNEXPECTED_TOKEN, span, expectation(), describe(found));
    boolean startsItem =
        expected.contains(WitGrammar.RECORD) || expected.contains(WitGrammar.CONSTRUCTOR);
    boolean wantsName = expected.contains(WitGrammar.IDENTIFIER) && (isAnyName() || !startsItem);
    return wantsName && TokenReader.isKeyword(found.getType())
        ? diagnostic.fixIt(escapeKeyword(span))
        : diagnostic;
  }

  /** The fix-it for a keyword where a name should be. */
  public static FixIt escapeKeyword(Span keyword) {
    String escaped = "%" + keyword.text();
    return new FixIt("write `" + escaped + "`", keyword, escaped);
  }

  static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> END_OF_FILE;
      case WitGrammar.STRING_LITERAL -> "a string";
      default -> "`" + token.getText() + "`";
    };
  }

  /**
   * The expected tokens in words: first those that end the current construct, then those that
   * continue it.
   */
  private String expectation() {
    Set<Integer> left = new TreeSet<>(expected.toSet());
    List<String> words = new ArrayList<>();
    boolean canEnd = left.contains(WitGrammar.SEMICOLON) || left.contains(WitGrammar.COMMA);
    if (canEnd) {
      left.removeIf(type -> !isPunctuation(type) || type == WitGrammar.AT);
      if (left.contains(WitGrammar.SEMICOLON)) {
        left.remove(WitGrammar.RIGHT_BRACE);
      }
    } else if (isAnyName()) {
      left.removeIf(TokenReader::isKeyword);
    } else if (left.containsAll(TYPE_STARTS)) {
      words.add("a type");
      left.removeAll(TYPE_STARTS);
      left.remove(WitGrammar.IDENTIFIER);
    } else if (left.containsAll(FILE_STARTS) && !left.contains(WitGrammar.TYPE)) {
      left.remove(WitGrammar.AT);
    } else if (left.contains(WitGrammar.RECORD)) {
      words.add(left.contains(WitGrammar.IMPORT) ? "a world item" : "an interface item");
      left.removeAll(MEMBER_STARTS);
      left.remove(WitGrammar.IDENTIFIER);
    }
    left.remove(WitGrammar.KEYWORD_NAME);
    boolean canBeLast = left.remove(Token.EOF);
    if (left.contains(WitGrammar.SLASH)) {
      left.remove(WitGrammar.TIGHT_COLON);
    }
    left.forEach(type -> words.add(describe(type)));
    if (canBeLast) {
      words.add(END_OF_FILE);
    }
    return join(words.stream().distinct().toList());
  }

  /** Whether a name is expected where most keywords can be one. */
  private boolean isAnyName() {
    return expected.contains(WitGrammar.WITH) && expected.contains(WitGrammar.FROM);
  }

  private static boolean isPunctuation(int type) {
    return type >= WitGrammar.EQUALS && type <= WitGrammar.AT;
  }

  private static String describe(int type) {
    return switch (type) {
      case WitGrammar.IDENTIFIER -> "an identifier";
      case WitGrammar.INTEGER -> "a number";
      case WitGrammar.VERSION -> "a version such as `1.0.0`";
      case WitGrammar.STRING_LITERAL -> "a string";
      case WitGrammar.TIGHT_COLON -> "`:`";
      default -> WitGrammar.VOCABULARY.getLiteralName(type).replace('\'', '`');
    };
  }

  /** Alternatives in words: {@code a, b or c}. */
  public static String join(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
