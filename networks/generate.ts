/** Writes the network file whose numbers come from a seed: `npx tsx networks/generate.ts`. */

import {writeFileSync} from 'node:fs';
import {digitNetworkFile} from './digitNetwork.ts';

writeFileSync(
  new URL('784-16-16-10.json', import.meta.url),
  digitNetworkFile(),
);
