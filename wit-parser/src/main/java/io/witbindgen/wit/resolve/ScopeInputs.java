package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.Gates;
import io.witbindgen.wit.diagnostic.Reporter;

/**
 * The inputs of the resolution of one interface or world.
 *
 * @param earlier the interfaces and worlds before it
 * @param facts the facts about the definitions before it; its own are added
 * @param gates decide which of its items exist
 * @param reporter takes its errors
 */
record ScopeInputs(EarlierScopes earlier, TypeFacts facts, Gates gates, Reporter reporter) {}
