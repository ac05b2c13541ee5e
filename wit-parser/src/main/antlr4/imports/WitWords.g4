/*
 * The tokens of WIT. Words, versions and strings are cut generously here and checked when the
 * syntax tree is built, where there is something better to say than "unexpected character".
 *
 * WitTokens is made of these, and so are the tokens of languages that WIT is part of.
 */
lexer grammar WitWords;

tokens {
  // A colon with a word directly on both sides. TokenReader tells it from COLON.
  TIGHT_COLON,
  // A keyword in front of a colon, where only a name can be meant. TokenReader makes it.
  KEYWORD_NAME
}

AS: 'as';
ASYNC: 'async';
BOOL: 'bool';
BORROW: 'borrow';
CHAR: 'char';
CONSTRUCTOR: 'constructor';
ENUM: 'enum';
EXPORT: 'export';
F32: 'f32';
F64: 'f64';
FLAGS: 'flags';
FROM: 'from';
FUNC: 'func';
FUTURE: 'future';
IMPORT: 'import';
INCLUDE: 'include';
INTERFACE: 'interface';
LIST: 'list';
MAP: 'map';
OPTION: 'option';
OWN: 'own';
PACKAGE: 'package';
RECORD: 'record';
RESOURCE: 'resource';
RESULT: 'result';
S16: 's16';
S32: 's32';
S64: 's64';
S8: 's8';
STATIC: 'static';
STREAM: 'stream';
STRING: 'string';
TUPLE: 'tuple';
TYPE: 'type';
U16: 'u16';
U32: 'u32';
U64: 'u64';
U8: 'u8';
USE: 'use';
VARIANT: 'variant';
WITH: 'with';
WORLD: 'world';

EQUALS: '=';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
LEFT_PAREN: '(';
RIGHT_PAREN: ')';
LEFT_BRACE: '{';
RIGHT_BRACE: '}';
LESS: '<';
GREATER: '>';
STAR: '*';
ARROW: '->';
SLASH: '/';
DOT: '.';
AT: '@';
UNDERSCORE: '_';

VERSION: NUMBER '.' NUMBER '.' NUMBER ('-' VERSION_PART)? ('+' VERSION_PART)?;
INTEGER: NUMBER;
IDENTIFIER: '%'? WORD_START WORD_PART*;
STRING_LITERAL: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';

SPACE: [ \t\r\n]+ -> skip;
LINE_COMMENT: '//' ~[\n]* -> channel(HIDDEN);
OPEN_COMMENT: '/*' -> more, pushMode(COMMENT);
UNKNOWN: .;

fragment NUMBER: [0-9]+;
fragment VERSION_PART: [0-9A-Za-z-]+ ('.' [0-9A-Za-z-]+)*;
fragment WORD_START: [\p{L}_];
fragment WORD_PART: [\p{L}\p{M}\p{N}_\-];

mode COMMENT;

NESTED_COMMENT: '/*' -> more, pushMode(INNER_COMMENT);
BLOCK_COMMENT: '*/' -> popMode, channel(HIDDEN);
COMMENT_TEXT: (~[*/]+ | '*' | '/') -> more;

mode INNER_COMMENT;

INNER_OPEN: '/*' -> more, pushMode(INNER_COMMENT);
INNER_CLOSE: '*/' -> more, popMode;
INNER_TEXT: (~[*/]+ | '*' | '/') -> more;
