#!/bin/sh
# Rebuilds the libraries in ../resources/io/witbindgen/cli/libraries from their sources. They are committed.
#
# Needs clang and wasm-ld that can make position-independent code for WebAssembly (tried: 14).
set -eu
cd "$(dirname "$0")"
out=../resources/io/witbindgen/cli/libraries
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in libapp libtext libmain libplug; do
  "${CLANG:-clang}" --target=wasm32-unknown-emscripten -O1 -fPIC -fvisibility=default -nostdlib -ffreestanding -mcpu=mvp -mmutable-globals \
    -c $name.c -o "$work/$name.o"
  "${WASM_LD:-wasm-ld}" -shared --experimental-pic --no-entry --strip-all --export-dynamic --export=__wasm_call_ctors -o $out/$name.so "$work/$name.o"
done
chmod -x $out/*.so
