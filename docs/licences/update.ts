import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {thirdParties, thirdPartyText} from './thirdParty.ts';

const file = path.resolve(import.meta.dirname, '../../THIRD-PARTY.md');
await writeFile(file, thirdPartyText(thirdParties()));
