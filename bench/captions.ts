/**
 * Prints every caption of every figure, with the beats at which it is read:
 * `npm run captions [-- NETWORK.json …] [ID…]`.
 */
import {catalogue, isFilm} from '../src/catalogue.ts';
import {figuresOf} from '../src/cli/flags/figures.ts';
import {readNetwork} from '../src/cli/files/networkFile.ts';
import {sentenceText} from '../src/math/write/sentenceText.ts';
import type {Network} from '../src/network/network.ts';
import {frameAt, openFigure} from '../tests/helpers/openFigure.ts';
import {saidNow} from '../tests/scenes/said.ts';

const small = {width: 96, height: 54};
const words = process.argv.slice(2);
const files = words.filter(word => word.endsWith('.json'));
const ids = words.filter(word => !files.includes(word));
const figures = figuresOf(
  ids,
  catalogue.filter(figure => !isFilm(figure)),
);

for (const file of files.length > 0 ? files : [undefined]) {
  const network = await readNetwork(file);
  console.log(`# ${network.title}`);
  for (const figure of figures) await printCaptions(figure, network);
}

async function printCaptions(
  figure: (typeof catalogue)[number],
  network: Network,
): Promise<void> {
  const look = {network, theme: 'dark', size: small, captions: true} as const;
  const player = await openFigure(figure, {...look, fps: 10});
  const seconds = (player.frames / player.fps).toFixed(1);
  console.log(`\n${figure.id}  ${figure.title}  ${seconds} s`);
  let last: string | undefined;
  for (const {name, time} of player.scenes.flatMap(({events}) => events)) {
    await player.seek(frameAt(player, time));
    const sentence = await saidNow(player);
    const text = sentence ? sentenceText(sentence) : '';
    const shown = text === last ? '”' : text || '(nothing)';
    console.log(`${time.toFixed(1).padStart(6)}  ${name.padEnd(16)} ${shown}`);
    last = text;
  }
}
