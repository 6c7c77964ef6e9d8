#!/usr/bin/env node
// Starts the `readout` command on a Node that runs TypeScript as it is. npm scripts already use the Node that comes as an
// optional dependency; called from elsewhere, under an older Node, this finds that same binary and hands over to it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // What Node made of the TypeScript is kept beside the packages: a start then takes half as long.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/readout', import.meta.url)));
  await import('./cli.ts');
} else {
  const bundled = fileURLToPath(
    new URL(`../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
  );
  if (!existsSync(bundled)) {
    console.error(
      `Readout needs Node 22.18 or newer; this is ${process.versions.node}. Run "npm install" in its folder (on Linux that brings Node 24 along) or install a newer Node.`,
    );
    process.exit(1);
  }
  const script = fileURLToPath(import.meta.url);
  const result = spawnSync(bundled, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(result.status ?? 2);
}
