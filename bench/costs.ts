/**
 * Reads the cost of each figure from the manifest of a whole set, for
 * `render --shard` to split by: `npm run costs -- output`.
 */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {measurements} from '../src/cli/shard/measurements.ts';
import {root} from '../src/cli/process/root.ts';

const measured = await measurements(process.argv[2] ?? 'output');
const lines = measured.map(
  ({id, drawn, seconds}) =>
    `  {"id": "${id}", "drawn": ${drawn}, "seconds": ${seconds}}`,
);
await writeFile(
  path.join(root, 'src/cli/shard/costs.json'),
  `[\n${lines.join(',\n')}\n]\n`,
);
