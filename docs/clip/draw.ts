/** `npm run clip`: draws the moving picture at the head of the README. */
import {join} from 'node:path';
import {figureOf} from '../../src/cli/flags/figures.ts';
import {root} from '../../src/cli/process/root.ts';
import {catalogue} from '../../src/catalogue.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {placeAll} from '../../src/render/files/placed.ts';
import {openGif} from '../../src/render/gif/gifSink.ts';
import type {FrameSink} from '../../src/render/frames/sink.ts';
import {type Player, Region} from '../../src/stage/index.ts';
import {openFigure} from '../../tests/helpers/openFigure.ts';
import {clip, CLIP_SECONDS, type Cut, cuts} from './cuts.ts';

const {width, height, fps} = clip;
const path = join(root, clip.path);

const film = await openFigure(figureOf('film', catalogue), {
  network: defaultNetwork,
  theme: 'dark',
  size: {width, height},
  captions: true,
  fps,
});
const gif = await openGif({
  path,
  width,
  height,
  fps,
  frames: CLIP_SECONDS * fps,
  chapters: [],
  beats: [],
  transparent: false,
  loop: 'forever',
});
let written = 0;
for (const cut of cuts) {
  written = await append(gif, film, cut, written);
  console.log(`${cut.figure}  ${cut.beat}, ${cut.seconds} s`);
}
const {bytes} = await gif.finish();
if (bytes > clip.most) {
  await gif.discard();
  throw new Error(
    `${clip.path} would have ${bytes} bytes, more than ${clip.most}. Shorten a cut in docs/clip/cuts.ts.`,
  );
}
await placeAll([gif]);
console.log(`${clip.path}  ${(bytes / 1e6).toFixed(2)} MB`);

/** Writes the frames of a cut, and returns the number of all frames so far. */
async function append(
  sink: FrameSink,
  player: Player,
  cut: Cut,
  before: number,
): Promise<number> {
  const end = endOf(player, cut);
  const frames = Math.round(cut.seconds * fps);
  for (let index = 0; index < frames; index++) {
    const at = before + index;
    if (!sink.wants(at)) continue;
    await player.seek(end - frames + 1 + index);
    await player.draw();
    const {pixels} = player.picture;
    await sink.write(at, pixels, Region.whole(width, height));
  }
  return before + frames;
}

/** The frame at which a cut's beat ends. */
function endOf(player: Player, {figure, beat}: Cut): number {
  const scene = player.scenes.find(({name}) => name === `figure${figure}`);
  const event = scene?.events.find(({name}) => name === beat);
  if (!scene || !event) {
    throw new Error(
      `The film has no beat ${beat} of figure ${figure}. Run npm run pace, and take one of its beats in docs/clip/cuts.ts.`,
    );
  }
  return scene.firstFrame + Math.floor(event.time * fps);
}
