#!/bin/sh
# Rebuilds ../resources/io/witbindgen/componentize/link/libdl.so from libdl.c. It is committed.
#
# Needs clang and wasm-ld that can make position-independent code for WebAssembly (tried: 14).
set -eu
cd "$(dirname "$0")"
out=../resources/io/witbindgen/componentize/link/libdl.so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${CLANG:-clang}" --target=wasm32-unknown-emscripten -O2 -Wall -Wextra -Werror -fPIC -fvisibility=default -nostdlib -ffreestanding \
  -fno-builtin -mcpu=mvp -mmutable-globals -c libdl.c -o "$work/libdl.o"
"${WASM_LD:-wasm-ld}" -shared --experimental-pic --no-entry --strip-all --export-dynamic -o $out "$work/libdl.o"
chmod -x $out
