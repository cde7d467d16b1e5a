import type {FigureEntry} from '../../catalogue.ts';

/** The names of a figure that is begun. */
export type NewNames = Pick<FigureEntry, 'id' | 'slug' | 'title'>;

/**
 * The text of the catalogue with one entry more, in the order of the ids. Claim
 * and description say that they are to be written.
 *
 * @throws Error when the text has no list of figures.
 */
export function withEntry(text: string, names: NewNames): string {
  const start = text.indexOf(LIST);
  const end = text.indexOf('\n];\n', start);
  if (start < 0 || end < 0) {
    throw new Error(
      `src/catalogue.ts has no list that begins with “${LIST}”. Add the entry by hand.`,
    );
  }
  const later = [...text.slice(start, end).matchAll(ENTRY)].find(
    ([, id = '']) => id > names.id,
  );
  const at = later ? start + later.index : end + 1;
  return text.slice(0, at) + entryText(names) + text.slice(at);
}

const LIST = 'const listed: readonly ListedFigure[] = [';
const ENTRY = /^ {2}\{\n {4}id: '(\d\d)',$/gm;

function entryText({id, slug, title}: NewNames): string {
  const lines = [
    property('id', id),
    property('slug', slug),
    property('title', title),
    property('claim', CLAIM),
    property('alt', ALT),
  ];
  return `  {\n${lines.join('')}  },\n`;
}

const CLAIM = 'What a viewer understands at the end, in one sentence.';
const ALT =
  'What is seen, from the start to the end, for people who cannot see it.';

/** In the form that the formatter gives it. */
function property(name: string, text: string): string {
  const line = `    ${name}: ${literal(text)},`;
  return line.length <= WIDTH || name.length < LONG_NAME
    ? `${line}\n`
    : `    ${name}:\n      ${literal(text)},\n`;
}

const WIDTH = 80;
/** Text after a shorter name stays on its line, however long. */
const LONG_NAME = 5;

function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  if (!text.includes("'")) return `'${escaped}'`;
  return text.includes('"')
    ? `'${escaped.replaceAll("'", "\\'")}'`
    : `"${escaped}"`;
}
