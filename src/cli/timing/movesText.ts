import {table} from '../words/table.ts';
import type {BeatMove, FigureMoves} from './figureMoves.ts';

/** The moved beats as a table, followed by figures with an error. */
export function movesText(
  figures: readonly FigureMoves[],
  all = false,
): string {
  const rows = figures.flatMap(figure =>
    figure.error === undefined
      ? shownBeats(figure.beats, all).map(beat => rowOf(figure.id, beat))
      : [],
  );
  const errors = figures.flatMap(({id, slug, error}) =>
    error === undefined ? [] : [`${id}  ${slug}: ${error}`],
  );
  const head = ['figure', 'beat', 'script', 'author', 'difference', ''];
  const lines =
    rows.length > 0
      ? table([head, ...rows], [0, 1, 5])
          .split('\n')
          .map(line => line.trimEnd())
      : errors.length > 0
        ? []
        : ['Nothing is moved: every beat rests as its script says.'];
  return [...lines, ...errors].join('\n');
}

/** The same for programs. */
export function movesJson(
  figures: readonly FigureMoves[],
  all = false,
): readonly object[] {
  return figures.flatMap<object>(({id: figure, scene, file, ...moves}) =>
    moves.error === undefined
      ? shownBeats(moves.beats, all).map(beat => ({
          figure,
          scene,
          file,
          ...beat,
        }))
      : [{figure, scene, file, error: moves.error}],
  );
}

function shownBeats(
  beats: readonly BeatMove[],
  all: boolean,
): readonly BeatMove[] {
  return all ? beats : beats.filter(({state}) => state !== 'script');
}

function rowOf(id: string, move: BeatMove): readonly string[] {
  const {beat, script, author, difference, state} = move;
  const sign = difference !== null && difference > 0 ? '+' : '';
  return [
    id,
    beat,
    seconds(script),
    seconds(author),
    `${sign}${seconds(difference)}`,
    notes[state],
  ];
}

const notes = {
  moved: '',
  script: '',
  unclaimed: 'the figure has no such beat',
  overtaken: 'the script comes too late to it',
} as const;

/** Files keep milliseconds. */
function seconds(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
