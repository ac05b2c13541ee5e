// node componentize.mjs CORE WIT WORLD OUT: wraps a core module as a component of a world.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const jco = join(process.env.JCO_HOME, '@bytecodealliance', 'jco', 'dist', 'api.js');
const { componentEmbed, componentNew } = await import(pathToFileURL(resolve(jco)));
const [core, wit, world, out] = process.argv.slice(2);

const embedded = await componentEmbed({
  binary: new Uint8Array(readFileSync(core)),
  witSource: readFileSync(wit, 'utf8'),
  world,
});
writeFileSync(out, await componentNew(embedded, []));
