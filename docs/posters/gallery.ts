import {catalogue, type FigureEntry} from '../../src/catalogue.ts';

/** The figures that have a poster: all but the film, which joins them. */
export const figures = catalogue.filter(({id}) => id !== 'film');

/** The path of a figure's poster in the repository. */
export function posterPath({id}: FigureEntry): string {
  return `docs/posters/${id}.png`;
}

/**
 * A Markdown text that says what the catalogue has now: the gallery between its
 * markers, and how many animated figures there are.
 *
 * @throws Error when a marker or the count is missing.
 */
export function withGallery(markdown: string): string {
  const [start, end] = MARKERS.map(marker => markdown.indexOf(marker));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(
      `The text has no place for the gallery. Write the lines ${MARKERS.join(' and ')} where it belongs.`,
    );
  }
  if (!COUNT.test(markdown)) {
    throw new Error(
      'The text does not say how many figures there are. Write “22 animated figures”, with any number.',
    );
  }
  const before = markdown.slice(0, start + MARKERS[0].length);
  return `${before}\n\n${galleryTable()}\n\n${markdown.slice(end)}`.replace(
    COUNT,
    String(figures.filter(figure => !isTitle(figure)).length),
  );
}

const COUNT = /\d+(?=\s+animated\s+figures)/;

/** The first one is counted by itself. */
function isTitle({slug}: FigureEntry): boolean {
  return slug === 'title';
}

const MARKERS = ['<!-- gallery -->', '<!-- /gallery -->'] as const;

/** Figures in a row: a reader sees the whole set at a glance. */
const COLUMNS = 4;

/** A grid of the figures: of each its poster and its title. */
function galleryTable(): string {
  const rows: FigureEntry[][] = [];
  for (let at = 0; at < figures.length; at += COLUMNS) {
    rows.push(figures.slice(at, at + COLUMNS));
  }
  return [
    '<table>',
    ...rows.flatMap(row => ['<tr>', ...row.map(cell), '</tr>']),
    '</table>',
  ].join('\n');
}

function cell(figure: FigureEntry): string {
  const {id, title, claim, alt} = figure;
  const path = posterPath(figure);
  const image = `<img src="${path}" alt="${quoted(alt)}" title="${quoted(claim)}">`;
  return `<td width="25%" valign="top"><a href="${path}">${image}</a><br><b>${id}</b>&ensp;${title}</td>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
