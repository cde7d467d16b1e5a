import {Command} from 'commander';
import {catalogue, isFilm} from '../src/catalogue.ts';
import {figuresOf} from '../src/cli/flags/figures.ts';
import {readNetwork} from '../src/cli/files/networkFile.ts';
import {type FilmPace, filmPace} from '../tests/helpers/filmPace.ts';
import {runScript} from './script.ts';
import {figureWords, networkWords} from './words.ts';

await runScript(
  new Command('npm run pace --')
    .description('print the pace of the film with captions, beat by beat')
    .argument(
      '[word...]',
      'a network file, NAME.json, and figures; all without',
    )
    .addHelpText('after', notes())
    .action(printPace),
);

function notes(): string {
  return `
A star marks a rest beyond its limit.

Examples:
  npm run pace
  npm run pace -- 20 21
  npm run pace -- networks/3-4-2-tanh.json`;
}

async function printPace(words: readonly string[]): Promise<void> {
  const [file] = networkWords(words);
  const figures = figuresOf(
    figureWords(words),
    catalogue.filter(figure => !isFilm(figure)),
  );
  const network = await readNetwork(file);
  const pace = await filmPace(network);
  const still = (100 * pace.still).toFixed(0);
  console.log(
    `${minutes(pace.duration)}, ${still} % of it still (${network.title})`,
  );
  const named = new Set(figures.flatMap(({scenes}) => scenes));
  for (const scene of pace.scenes) {
    if (named.has(scene.name)) printScene(scene, pace);
  }
}

function printScene(
  {name, duration, still}: FilmPace['scenes'][number],
  {beats}: FilmPace,
): void {
  console.log(
    `\n${name}  ${duration.toFixed(1)} s, still ${still.toFixed(1)} s`,
  );
  for (const {beat, time, rest, limit} of beats.filter(
    ({scene}) => scene === name,
  )) {
    const mark = rest > limit ? '*' : '';
    console.log(
      `  ${minutes(time)}  ${beat.padEnd(16)} rests ${rest.toFixed(1)} of ${limit.toFixed(1)} ${mark}`,
    );
  }
}

function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
