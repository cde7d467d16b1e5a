#!/usr/bin/env node
import path from 'node:path';
import {mainModule} from './program.mjs';

// What --verbose tells of an error names sources.
process.setSourceMapsEnabled(true);

const root = path.resolve(import.meta.dirname, '..');
const {main} = await import(await mainModule(root));
await main(process.argv.slice(2));
