import {Command} from 'commander';
import {catalogue, isFilm} from '../src/catalogue.ts';
import {figuresOf} from '../src/cli/flags/figures.ts';
import {readNetwork} from '../src/cli/files/networkFile.ts';
import {sentenceText} from '../src/math/write/sentenceText.ts';
import type {Network} from '../src/network/network.ts';
import {frameAt, openFigure} from '../tests/helpers/openFigure.ts';
import {saidNow} from '../tests/scenes/said.ts';
import {runScript} from './script.ts';
import {figureWords, networkWords} from './words.ts';

const small = {width: 96, height: 54};

await runScript(
  new Command('npm run captions --')
    .description('print every caption, with the beats at which it is read')
    .argument('[word...]', 'network files, NAME.json, and figures; all without')
    .addHelpText('after', notes())
    .action(printAll),
);

function notes(): string {
  return `
Examples:
  npm run captions -- 03
  npm run captions -- networks/1-1-1.json networks/3-4-2-tanh.json 04 09`;
}

async function printAll(words: readonly string[]): Promise<void> {
  const files = networkWords(words);
  const figures = figuresOf(
    figureWords(words),
    catalogue.filter(figure => !isFilm(figure)),
  );
  for (const file of files.length > 0 ? files : [undefined]) {
    const network = await readNetwork(file);
    console.log(`# ${network.title}`);
    for (const figure of figures) await printCaptions(figure, network);
  }
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
