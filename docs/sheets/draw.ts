import {createCanvas, type SKRSContext2D} from '@napi-rs/canvas';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import {figuresOf} from '../../src/cli/flags/figures.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';
import {palettes, time, type ThemeName} from '../../src/theme.ts';
import {openFigure, frameAt, picture} from '../../tests/helpers/openFigure.ts';
import {momentsOf} from './moments.ts';

/**
 * `npm run sheets [-- ID…]`: draws contact sheets to look at, one a figure:
 * moments evenly spread and, framed, the middle of each move.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    network: {type: 'string'},
    theme: {type: 'string', default: 'dark'},
    captions: {type: 'boolean', default: false},
    size: {type: 'string', default: '1920x1080'},
    cell: {type: 'string', default: '480'},
    moments: {type: 'string', default: '12'},
    out: {type: 'string', default: 'output/sheets'},
  },
});

const FPS = 30;
const COLUMNS = 4;
const GAP = 8;
const LINE = 22;

const network = values.network
  ? parseNetwork(await readFile(values.network, 'utf8'))
  : defaultNetwork;
const theme: ThemeName = values.theme === 'light' ? 'light' : 'dark';
const [width = 1920, height = 1080] = values.size.split('x').map(Number);
await mkdir(values.out, {recursive: true});
for (const figure of figuresOf(positionals, catalogue)) await drawSheet(figure);

async function drawSheet(figure: FigureEntry): Promise<void> {
  const scale = Number(values.cell) / width;
  const size = {width: Number(values.cell), height: Math.round(height * scale)};
  const player = await openFigure(figure, {
    network,
    theme,
    size,
    captions: values.captions,
    fps: FPS,
  });
  const beats = player.scenes.flatMap(({firstFrame, events}) =>
    events.map(({name, time: at}) => ({name, time: firstFrame / FPS + at})),
  );
  const moments = momentsOf(
    {beats, duration: player.frames / FPS},
    {count: Number(values.moments), after: time.travel / 2},
  );
  const rows = Math.ceil(moments.length / COLUMNS);
  const cell = {width: size.width + GAP, height: size.height + LINE + GAP};
  const sheet = createCanvas(COLUMNS * cell.width + GAP, rows * cell.height);
  const context = sheet.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const [at, moment] of moments.entries()) {
    const drawn = await picture(player, frameAt(player, moment.time));
    const x = GAP + (at % COLUMNS) * cell.width;
    const y = LINE + Math.floor(at / COLUMNS) * cell.height;
    put(context, drawn, [x, y]);
    context.fillStyle = moment.isMoving ? '#ffd27f' : '#fff';
    context.font = '15px sans-serif';
    context.fillText(`${moment.time.toFixed(2)}  ${moment.name}`, x, y - 6);
  }
  const file = path.join(values.out, `${figure.id}-${theme}.png`);
  await writeFile(file, await sheet.encode('png'));
  console.log(file);
}

function put(
  context: SKRSContext2D,
  {data, width: across, height: down}: Awaited<ReturnType<typeof picture>>,
  [x, y]: readonly [number, number],
): void {
  const image = context.createImageData(across, down);
  image.data.set(data);
  // Pixels are put as they are, so a transparent ground needs a canvas of its own.
  const own = createCanvas(across, down);
  own.getContext('2d').putImageData(image, 0, 0);
  context.fillStyle = palettes[theme].ground;
  context.fillRect(x, y, across, down);
  context.drawImage(own, x, y);
}
