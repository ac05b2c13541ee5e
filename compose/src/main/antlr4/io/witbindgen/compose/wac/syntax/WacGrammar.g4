/*
 * The grammar of WAC: that of WIT, with statements that say how components are composed. A rule that
 * stands here and in WIT as well is WIT's with more to choose from: functions have types with names.
 *
 * As that of WIT, it accepts a little more than the language: TreeBuilder says what is to be said.
 */
parser grammar WacGrammar;

import WitRules;

options {
  tokenVocab = WacTokens;
}

document: PACKAGE packageReference (TARGETS packagePath)? end statement* EOF;

statement:
  importStatement | letStatement | exportStatement | typeStatement | interfaceItem | worldItem;

importStatement: IMPORT name (AS externName)? colon importType end;

importType: functionType | INTERFACE interfaceBody | usePath;

externName: name | STRING_LITERAL;

letStatement: LET name EQUALS expression end;

exportStatement: EXPORT expression (ELLIPSIS | AS externName)? end;

typeStatement: recordItem | variantItem | enumItem | flagsItem | aliasItem;

expression: primaryExpression postfix*;

primaryExpression:
  NEW packageReference LEFT_BRACE (argument comma)* RIGHT_BRACE # newExpression
  | LEFT_PAREN expression RIGHT_PAREN # nestedExpression
  | name # nameExpression;

postfix: DOT name | LEFT_BRACKET STRING_LITERAL RIGHT_BRACKET;

argument: ELLIPSIS name? | externName colon expression | name;

packageReference: name (colon name)+ (AT version)?;

packagePath: name (colon name)+ (SLASH name)+ (AT version)?;

// What is no version, but meant as one, is told so when the tree is built.
version: VERSION | INTEGER (DOT INTEGER)*;

// WIT's rules, for function types with names, and for what ends with a semicolon only here.

aliasItem: TYPE name EQUALS (functionType | ty) end;

functionItem: label colon (functionType | label) end;

externType: functionType end | INTERFACE interfaceBody SEMICOLON? | usePath end;

tightExternType: functionType end | INTERFACE interfaceBody SEMICOLON? | pathTail end;

pathTail: name (TIGHT_COLON name)* (SLASH name)+ (AT version)?;
