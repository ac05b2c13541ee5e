/* WIT alone. */
parser grammar WitGrammar;

import WitRules;

options {
  tokenVocab = WitTokens;
}
