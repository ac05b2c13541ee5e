#!/bin/sh
# Rebuilds every .wasm here from the .wat beside it; needs wat2wasm of wabt 1.0.32 or newer.
set -e
cd "$(dirname "$0")"
for source in *.wat; do
  wat2wasm --debug-names --enable-tail-call --enable-extended-const \
    "$source" -o "${source%.wat}.wasm"
done
