#!/usr/bin/env node
import {register} from 'tsx/esm/api';

// The settings of whatever project the command is run in are not ours.
register({tsconfig: false});

const {main} = await import('../src/cli/main.ts');
await main(process.argv.slice(2));
