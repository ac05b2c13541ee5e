/*
 * The grammar of WIT, laid out so that one token decides nearly everywhere: that makes parsing
 * linear and "expected …, found …" exact.
 *
 * It accepts a little more than WIT: a semicolon or a comma may be missing and a keyword may stand
 * for a name wherever only one reading is left. TreeBuilder says what is to be said about those.
 *
 * WitGrammar is made of these rules, and so are the grammars of languages that WIT is part of.
 */
parser grammar WitRules;

file: item* EOF;

item: packageItem | topLevelUse | annotation* (interfaceItem | worldItem);

packageItem: PACKAGE packageName (LEFT_BRACE item* RIGHT_BRACE | end);

packageName: name (colon name)+ (SLASH name)* (AT VERSION)?;

topLevelUse: USE usePath (AS name)? end;

interfaceItem: INTERFACE name interfaceBody;

interfaceBody: LEFT_BRACE interfaceMember* RIGHT_BRACE;

interfaceMember: annotation* (useItem | typeItem | functionItem);

worldItem: WORLD name LEFT_BRACE worldMember* RIGHT_BRACE;

worldMember: annotation* (externItem | useItem | typeItem | includeItem);

externItem:
  (IMPORT | EXPORT) name (COLON externType | TIGHT_COLON tightExternType | end);

externType: functionType end | INTERFACE interfaceBody | usePath end;

// Behind `a:` without a space, `b` can only go on as `a:b/c`.
tightExternType: functionType end | INTERFACE interfaceBody | pathTail end;

includeItem:
  INCLUDE usePath (WITH LEFT_BRACE (includeName comma)* RIGHT_BRACE SEMICOLON? | end);

includeName: name AS name;

useItem: USE usePath DOT LEFT_BRACE (useName comma)* RIGHT_BRACE end;

useName: name (AS name)?;

usePath: label (TIGHT_COLON pathTail)?;

pathTail: label (TIGHT_COLON label)* (SLASH label)+ (AT VERSION)?;

annotation: AT IDENTIFIER LEFT_PAREN annotationValue RIGHT_PAREN;

annotationValue: STRING_LITERAL | annotationField (COMMA annotationField)*;

annotationField: IDENTIFIER EQUALS (VERSION | name);

typeItem: recordItem | variantItem | enumItem | flagsItem | resourceItem | aliasItem;

recordItem: RECORD name LEFT_BRACE (field comma)* RIGHT_BRACE;

field: name colon ty;

variantItem: VARIANT name LEFT_BRACE (variantCase comma)* RIGHT_BRACE;

variantCase: name (LEFT_PAREN ty RIGHT_PAREN)?;

enumItem: ENUM name LEFT_BRACE (bareCase comma)* RIGHT_BRACE;

flagsItem: FLAGS name LEFT_BRACE (bareCase comma)* RIGHT_BRACE;

bareCase: name;

resourceItem: RESOURCE name (LEFT_BRACE resourceMember* RIGHT_BRACE | end);

resourceMember: annotation* (constructorItem | methodItem);

constructorItem: CONSTRUCTOR parameters (ARROW ty)? end;

methodItem: label colon STATIC? functionType end;

aliasItem: TYPE name EQUALS ty end;

functionItem: label colon functionType end;

functionType: ASYNC? FUNC parameters (ARROW ty)?;

parameters: LEFT_PAREN (parameter comma)* RIGHT_PAREN;

parameter: name colon ty;

ty:
    primitive # primitiveType
  | LIST LESS ty (COMMA INTEGER)? GREATER # listType
  | MAP LESS ty COMMA ty GREATER # mapType
  | OPTION LESS ty GREATER # optionType
  | RESULT (LESS (UNDERSCORE COMMA error = ty | ok = ty (COMMA error = ty)?) GREATER)? # resultType
  | TUPLE LESS (ty comma)* GREATER # tupleType
  | FUTURE (LESS ty GREATER)? # futureType
  | STREAM (LESS ty GREATER)? # streamType
  | (OWN | BORROW) LESS label GREATER # handleType
  | label # namedType;

primitive:
  BOOL | S8 | U8 | S16 | U16 | S32 | U32 | S64 | U64 | F32 | F64 | CHAR | STRING;

end: SEMICOLON?;

comma: COMMA?;

colon: COLON | TIGHT_COLON;

// Where a keyword would begin something else.
label: IDENTIFIER | KEYWORD_NAME;

// Where nothing but a name can stand; `as` stays what it is, because it may follow one.
name: IDENTIFIER | KEYWORD_NAME | keyword;

keyword:
  ASYNC | BOOL | BORROW | CHAR | CONSTRUCTOR | ENUM | EXPORT | F32 | F64 | FLAGS | FROM
  | FUNC | FUTURE | IMPORT | INCLUDE | INTERFACE | LIST | MAP | OPTION | OWN | PACKAGE | RECORD
  | RESOURCE | RESULT | S16 | S32 | S64 | S8 | STATIC | STREAM | STRING | TUPLE | TYPE | U16
  | U32 | U64 | U8 | USE | VARIANT | WITH | WORLD;
