#!/bin/sh
# Rebuilds ../src/main/resources/sample/processor.wasm from processor.c.
#
# Needs clang and wasm-ld with a wasm32 target (tried: 19), Node.js 20 or newer, and the npm package @bytecodealliance/jco
# (tried: 1.35) in a node_modules folder that JCO_HOME names. The result is committed, so building the project needs none of them.
set -eu
cd "$(dirname "$0")"
: "${JCO_HOME:?set it to a node_modules folder that holds @bytecodealliance/jco}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
core=$work/processor.wasm
"${CLANG:-clang-19}" --target=wasm32 -O2 -Wall -Wextra -Werror -ffreestanding -nostdlib \
  -mcpu=mvp -mbulk-memory -fno-builtin \
  -Wl,--no-entry -Wl,--strip-debug -Wl,--stack-first -Wl,-z,stack-size=8192 -o "$core" processor.c
JCO_HOME=$JCO_HOME node componentize.mjs "$core" ../src/main/wit/example.wit example ../src/main/resources/sample/processor.wasm
