/** `npm run acts [-- NAME…]`: draws the clips of the vocabulary's acts. */
import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {placeAll} from '../../src/render/files/placed.ts';
import {openGif} from '../../src/render/gif/gifSink.ts';
import {Region} from '../../src/stage/index.ts';
import {openFigure} from '../../tests/helpers/openFigure.ts';
import {actEntry, acts, clip, clipFile} from './acts.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !acts.includes(name));
if (unknown.length > 0) {
  throw new Error(
    `docs/acts has no scene ${unknown.join(', ')}. Name some of ${acts.join(', ')}.`,
  );
}
for (const name of asked.length > 0 ? asked : acts) {
  console.log(`${name}.gif  ${kilobytes(await draw(name))}`);
}
const drawn = acts.map(clipFile).filter(file => existsSync(file));
const inAll = drawn.reduce((sum, file) => sum + statSync(file).size, 0);
console.log(`${drawn.length} clips  ${kilobytes(inAll)}`);

/** Draws an act's clip, and returns its bytes. */
async function draw(name: string): Promise<number> {
  const {size, fps} = clip;
  const file = clipFile(name);
  const player = await openFigure(actEntry(name), {
    network: defaultNetwork,
    theme: 'dark',
    size,
    fps,
  });
  const {frames} = player;
  const gif = await openGif({
    path: file,
    ...size,
    fps,
    frames,
    chapters: [],
    beats: [],
    transparent: false,
    loop: 'forever',
  });
  for (let frame = 0; frame < frames; frame++) {
    if (!gif.wants(frame)) continue;
    await player.seek(frame);
    await player.draw();
    const {width, height} = size;
    await gif.write(frame, player.picture.pixels, Region.whole(width, height));
  }
  const {bytes} = await gif.finish();
  if (bytes > clip.most) {
    await gif.discard();
    throw new Error(
      `${path.relative(root, file)} would have ${kilobytes(bytes)}, more than ${kilobytes(clip.most)}. Shorten its scene.`,
    );
  }
  await placeAll([gif]);
  return bytes;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
