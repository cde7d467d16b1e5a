import {Command} from 'commander';
import {existsSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {catalogue, isFilm} from '../../catalogue.ts';
import {figureOf} from '../flags/figures.ts';
import type {NewNames} from '../newFigure/catalogueText.ts';
import {beginFigure, scriptPath, wordsPath} from '../newFigure/newFigure.ts';
import {root} from '../process/root.ts';
import {UsageError} from '../words/errors.ts';
import {print, say} from '../words/print.ts';

interface Flags {
  readonly from?: string;
  readonly pictures: boolean;
}

/** `new`: begins a figure of the set. */
export function newFigure(): Command {
  return new Command('new')
    .description('begin a figure of the set, in a checkout of the project')
    .argument('<id>', 'two digits; its place in the order of the figures')
    .argument('<slug>', 'names its files, such as one-step')
    .argument('[title]', 'by default the slug’s words')
    .option('--from <figure>', 'begin with the script of another figure')
    .option('--no-pictures', 'draw no reference pictures and no poster')
    .addHelpText('after', examples)
    .action(async (id: string, slug: string, title: unknown, flags: Flags) => {
      requireCheckout();
      const given = typeof title === 'string' ? title : titleOf(slug);
      const names = {id, slug, title: given};
      requireFree(names);
      const figures = catalogue.filter(figure => !isFilm(figure));
      const from =
        flags.from === undefined ? undefined : figureOf(flags.from, figures);
      const files = await beginFigure(root, names, from);
      print(`In ${root}:`);
      for (const file of files) print(`  ${file}  written`);
      if (flags.pictures) drawPictures(id);
      print(leftToDo(id, flags.pictures));
    });
}

const examples = `
Examples:
  backprop-figures new 20 one-step 'One step of descent'
  backprop-figures new 21 a-batch --from 03    begins with the script of figure 03

docs/authoring.md leads from here to a figure in the film.`;

/** An installed package has no tests and no pictures to belong to. */
function requireCheckout(): void {
  if (existsSync(path.join(root, 'tests/golden'))) return;
  throw new UsageError(
    `A figure of the set is begun in a checkout of the project, and ${root} is an installed package. Clone the project, run npm ci there, and then npm run -s figures -- new … A scene of your own needs neither: write it in any folder, and see it with still --scene FILE.`,
  );
}

/** @throws UsageError when the names cannot be those of a further figure. */
function requireFree({id, slug, title}: NewNames): void {
  if (!/^\d\d$/.test(id)) {
    throw new UsageError(`“${id}” is no id. Write two digits, such as 20.`);
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new UsageError(
      `“${slug}” is no slug. Write small letters, digits and single hyphens, such as one-step.`,
    );
  }
  if (title.trim() === '') {
    throw new UsageError('The title is empty. Write one, or leave it out.');
  }
  const taken = catalogue.find(
    figure => figure.id === id || figure.slug === slug,
  );
  if (!taken) return;
  const which = taken.id === id ? `id ${id}` : `slug ${slug}`;
  throw new UsageError(
    `The ${which} is taken by “${taken.title}”. Choose another one.`,
  );
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Has the project's scripts draw the reference pictures and the poster of the figure. */
function drawPictures(id: string): void {
  for (const script of ['golden', 'posters']) {
    const {status} = spawnSync('npm', ['run', '-s', script, '--', id], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) {
      say(
        `npm run ${script} -- ${id} failed. Run it again when its cause is mended.`,
      );
    }
  }
}

function leftToDo(id: string, drawn: boolean): string {
  const rows = [
    ['src/catalogue.ts', 'its claim, and its description'],
    [scriptPath(id), 'what it shows'],
    [wordsPath(id), 'what it says'],
    [`npm run -s figures -- editor ${id} --open`, 'its pace'],
    [
      `npm run -s figures -- check ${id} --captions`,
      'what would disturb a viewer',
    ],
    [
      `npm run golden -- ${id}`,
      drawn ? 'its reference pictures, anew' : 'its reference pictures',
    ],
    [`npm run posters -- ${id}`, drawn ? 'its poster, anew' : 'its poster'],
    ['npm test', 'what is demanded of a figure'],
  ] as const;
  const width = Math.max(...rows.map(([where]) => where.length));
  return [
    '\nLeft to do, as docs/authoring.md says:',
    ...rows.map(([where, what]) => `  ${where.padEnd(width)}  ${what}`),
  ].join('\n');
}
