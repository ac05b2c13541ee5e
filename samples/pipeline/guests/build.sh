#!/bin/sh
# Rebuilds the three core modules in ../src/main/wasm from their sources. They are committed, so building the project needs
# none of the compilers; what turns them into components, and composes those, is the project itself (see ../pom.xml).
#
# Needs clang and wasm-ld with a wasm32 target (tried: 14), rustc with wasm32-unknown-unknown (tried: 1.63), wat2wasm (tried: 1.0.32).
set -eu
cd "$(dirname "$0")"
out=../src/main/wasm
mkdir -p "$out"
"${CLANG:-clang}" --target=wasm32 -O2 -Wall -Wextra -Werror -ffreestanding -nostdlib -mcpu=mvp -mbulk-memory -fno-builtin \
  -Wl,--no-entry -Wl,--strip-debug -Wl,--stack-first -Wl,-z,stack-size=8192 -o "$out/parser.wasm" parser.c
"${RUSTC:-rustc}" --edition 2021 --target wasm32-unknown-unknown --crate-type cdylib -D warnings \
  -C opt-level=s -C lto -C panic=abort -C strip=symbols -C link-arg=-zstack-size=16384 -o "$out/reporter.wasm" reporter.rs
"${WAT2WASM:-wat2wasm}" -o "$out/filter.wasm" filter.wat
