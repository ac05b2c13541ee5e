// JCO_HOME=NODE_MODULES node build.mjs: rebuilds ../resources/guests/*.wasm from the texts beside this file.
// NODE_MODULES holds the npm package @bytecodealliance/jco (tried: 1.35). The results are committed; the build needs none of this.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const jco = join(process.env.JCO_HOME, '@bytecodealliance', 'jco', 'dist', 'api.js');
const { parse } = await import(pathToFileURL(resolve(jco)));
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'resources', 'guests');
mkdirSync(out, { recursive: true });
for (const file of readdirSync(here).filter((name) => name.endsWith('.wat'))) {
  const wasm = await parse(readFileSync(join(here, file), 'utf8'));
  writeFileSync(join(out, file.replace(/wat$/, 'wasm')), wasm);
}
