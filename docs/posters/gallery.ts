import {catalogue, type FigureEntry} from '../../src/catalogue.ts';

/** The figures that have a poster: all but the film, which joins them. */
export const figures = catalogue.filter(({id}) => id !== 'film');

/** The path of a figure's poster in the repository. */
export function posterPath({id}: FigureEntry): string {
  return `docs/posters/${id}.png`;
}

/**
 * A Markdown text with the gallery as the catalogue has it now between its
 * markers.
 *
 * @throws Error when a marker is missing.
 */
export function withGallery(markdown: string): string {
  const [start, end] = MARKERS.map(marker => markdown.indexOf(marker));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(
      `The text has no place for the gallery. Write the lines ${MARKERS.join(' and ')} where it belongs.`,
    );
  }
  const before = markdown.slice(0, start + MARKERS[0].length);
  return `${before}\n\n${galleryTable()}\n\n${markdown.slice(end)}`;
}

const MARKERS = ['<!-- gallery -->', '<!-- /gallery -->'] as const;

/** A row for each figure: its poster, its title and its claim. */
function galleryTable(): string {
  const rows = figures.map(figure => {
    const {id, title, claim, alt} = figure;
    const path = posterPath(figure);
    const image = `<img src="${path}" width="400" alt="${quoted(alt)}">`;
    return `| [${image}](${path}) | **${id}&ensp;${title}**<br>${claim} |`;
  });
  return ['| figure | what it shows |', '| --- | --- |', ...rows].join('\n');
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
