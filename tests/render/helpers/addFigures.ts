/** A process that adds ten figures to a manifest, one after the other. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {updateManifest} from '../../../src/render/manifest/updateManifest.ts';
import {manifestFigure, manifestOf} from './manifests.ts';

const [folder = '', tens = ''] = process.argv.slice(2);
const {versions, network} = manifestOf([]);
for (let one = 0; one < 10; one++) {
  const id = `${tens}${one}`;
  await writeFile(path.join(folder, `${id}.mp4`), '');
  const figures = [manifestFigure(id)];
  await updateManifest(folder, {versions, network, figures});
}
