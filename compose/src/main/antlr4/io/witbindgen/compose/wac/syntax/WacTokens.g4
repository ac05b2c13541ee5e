/*
 * The tokens of WAC: those of WIT, and some more. Strings have no escapes here.
 */
lexer grammar WacTokens;

import WitWords;

LET: 'let';
NEW: 'new';
TARGETS: 'targets';

ELLIPSIS: '...';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';

STRING_LITERAL: '"' ~["]* '"';
