#!/bin/sh
# Rebuilds the guests in ../resources/io/witbindgen/cli from their sources. They are committed.
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

# The core modules of the cookbook, whose WIT is in the page itself (wat2wasm, tried: 1.0.36).
for name in station quiet; do
  "${WAT2WASM:-wat2wasm}" --debug-names -o ../resources/io/witbindgen/cli/cookbook/$name.wasm $name.wat
done
