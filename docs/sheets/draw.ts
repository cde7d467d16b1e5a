import {createCanvas, type SKRSContext2D} from '@napi-rs/canvas';
import {Command, Option} from 'commander';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {runScript} from '../../bench/script.ts';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {figuresOf} from '../../src/cli/flags/figures.ts';
import {options} from '../../src/cli/flags/options.ts';
import {type Size, wholeNumberOf} from '../../src/cli/flags/values.ts';
import type {Network} from '../../src/network/network.ts';
import {palettes, time, type ThemeName} from '../../src/theme.ts';
import {openFigure, frameAt, picture} from '../../tests/helpers/openFigure.ts';
import {momentsOf} from './moments.ts';

interface Flags {
  readonly network?: string;
  readonly theme: ThemeName;
  readonly captions?: boolean;
  /** In pixels; decides the layout. */
  readonly size: Size;
  /** The width of a picture on the sheet, in pixels. */
  readonly cell: number;
  /** How many are spread evenly. */
  readonly moments: number;
  readonly out: string;
}

const FPS = 30;
const COLUMNS = 4;
const GAP = 8;
const LINE = 22;

await runScript(
  new Command('npm run sheets --')
    .description(
      'draw contact sheets to look at: moments evenly spread and the middle of each move',
    )
    .argument('[id...]', 'figures: 03, 3 or a name; all but the film without')
    .addOption(options.network())
    .addOption(options.theme())
    .addOption(options.captions())
    .addOption(options.size().default({width: 1920, height: 1080}, '1920x1080'))
    .addOption(
      count('--cell', 'the width of each picture', 'pixels', [16, 1920], 480),
    )
    .addOption(
      count('--moments', 'how many are spread evenly', 'a count', [1, 400], 12),
    )
    .addOption(
      options.out('--out <folder>', 'where to write').default('output/sheets'),
    )
    .addHelpText('after', notes())
    .action(drawSheets),
);

function notes(): string {
  return `
Examples:
  npm run sheets -- 20 21 22 --captions --theme light
  npm run sheets -- 03 --size 1080x1920 --network networks/3-4-2-tanh.json`;
}

function count(
  flag: string,
  meaning: string,
  what: string,
  range: readonly [least: number, most: number],
  usual: number,
): Option {
  return new Option(`${flag} <number>`, meaning)
    .argParser(wholeNumberOf(flag, what, range))
    .default(usual);
}

async function drawSheets(ids: readonly string[], flags: Flags): Promise<void> {
  const figures = figuresOf(ids, catalogue);
  const network = await readNetwork(flags.network);
  await mkdir(flags.out, {recursive: true});
  for (const figure of figures) await drawSheet(figure, network, flags);
}

async function drawSheet(
  figure: FigureEntry,
  network: Network,
  {theme, captions = false, size: whole, cell: width, moments, out}: Flags,
): Promise<void> {
  const height = Math.round((whole.height * width) / whole.width);
  const size = {width, height};
  const player = await openFigure(figure, {
    network,
    theme,
    size,
    captions,
    fps: FPS,
  });
  const beats = player.scenes.flatMap(({firstFrame, events}) =>
    events.map(({name, time: at}) => ({name, time: firstFrame / FPS + at})),
  );
  const shown = momentsOf(
    {beats, duration: player.frames / FPS},
    {count: moments, after: time.travel / 2},
  );
  const rows = Math.ceil(shown.length / COLUMNS);
  const cell = {width: size.width + GAP, height: size.height + LINE + GAP};
  const sheet = createCanvas(COLUMNS * cell.width + GAP, rows * cell.height);
  const context = sheet.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const [at, moment] of shown.entries()) {
    const drawn = await picture(player, frameAt(player, moment.time));
    const x = GAP + (at % COLUMNS) * cell.width;
    const y = LINE + Math.floor(at / COLUMNS) * cell.height;
    put(context, drawn, [x, y], palettes[theme].ground);
    context.fillStyle = moment.isMoving ? '#ffd27f' : '#fff';
    context.font = '15px sans-serif';
    context.fillText(`${moment.time.toFixed(2)}  ${moment.name}`, x, y - 6);
  }
  const file = path.join(out, `${figure.id}-${theme}.png`);
  await writeFile(file, await sheet.encode('png'));
  console.log(file);
}

function put(
  context: SKRSContext2D,
  {data, width: across, height: down}: Awaited<ReturnType<typeof picture>>,
  [x, y]: readonly [number, number],
  ground: string,
): void {
  const image = context.createImageData(across, down);
  image.data.set(data);
  // Pixels are put as they are, so a transparent ground needs a canvas of its own.
  const own = createCanvas(across, down);
  own.getContext('2d').putImageData(image, 0, 0);
  context.fillStyle = ground;
  context.fillRect(x, y, across, down);
  context.drawImage(own, x, y);
}
