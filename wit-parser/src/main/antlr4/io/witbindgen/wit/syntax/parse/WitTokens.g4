/* The tokens of WIT alone. */
lexer grammar WitTokens;

import WitWords;
