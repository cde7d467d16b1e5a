import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Network} from '../../src/network/network.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';

const folder = fileURLToPath(new URL('../../networks', import.meta.url));

/** The text of a file among the sample networks. */
export function sampleText(name: string): string {
  return readFileSync(`${folder}/${name}.json`, 'utf8');
}

/** The networks that come with the project, by file name. */
export const sampleNetworks: ReadonlyMap<string, Network> = new Map(
  readdirSync(folder)
    .filter(file => file.endsWith('.json') && !file.includes('.schema.'))
    .map(file => file.replace('.json', ''))
    .map(name => [name, parseNetwork(sampleText(name))] as const),
);

/** The sample networks that are drawn in full: at most four nodes a layer. */
export const fullyDrawn: ReadonlyMap<string, Network> = new Map(
  [...sampleNetworks].filter(([, {layers}]) => Math.max(...layers) <= 4),
);
