#!/bin/sh
# Rebuilds ../src/main/resources/sample/processor.wasm from processor.c.
#
# Needs clang and wasm-ld with a wasm32 target (tried: 14 and 19); what makes a component of their output is the project itself.
# The result is committed, so building the project needs none of them.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${CLANG:-clang}" --target=wasm32 -O2 -Wall -Wextra -Werror -ffreestanding -nostdlib \
  -mcpu=mvp -mbulk-memory -fno-builtin \
  -Wl,--no-entry -Wl,--strip-debug -Wl,--stack-first -Wl,-z,stack-size=8192 -o "$work/processor.core.wasm" processor.c
../../../wit-bindgen-java embed ../src/main/wit/example.wit "$work/processor.core.wasm" --world example -o "$work/embedded.wasm"
../../../wit-bindgen-java new "$work/embedded.wasm" -o ../src/main/resources/sample/processor.wasm
