#!/usr/bin/env node
import path from 'node:path';
import {missingPrograms} from '../src/missingPrograms.mjs';
import {mainModule} from './program.mjs';

const words = process.argv.slice(2);
// What is told of an error names sources then; maps cost every process time.
const isVerbose = words.includes('--verbose') || words.includes('-v');
if (isVerbose) process.setSourceMapsEnabled(true);

const root = path.resolve(import.meta.dirname, '..');
try {
  const {main} = await import(await mainModule(root));
  await main(words);
} catch (error) {
  // What the command has to say of its own errors, it has said.
  const wayOut = missingPrograms(String(error));
  if (wayOut === undefined || isVerbose) throw error;
  console.error(wayOut);
  process.exitCode = 1;
}
