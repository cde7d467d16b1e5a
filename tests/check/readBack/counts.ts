import type {ReadBack} from '../../../src/check/readBack/reading.ts';

/** What was read of a figure. */
export interface Count {
  /** The network and the figure. */
  readonly name: string;
  readonly captions: boolean;
  readonly readings: readonly ReadBack[];
}

const kinds = [
  'equation',
  'row',
  'number',
  'label',
  'note',
  'caption',
] as const;

/** A table of the parts that were read and not read, by kind, with the reasons. */
export function countsText(counts: readonly Count[]): string {
  const head = ['figure', ...kinds.map(kind => `${kind}s`), 'unread'];
  const rows = counts.map(({name, captions, readings}) => {
    const of = (outcome: ReadBack['outcome']) =>
      readings.filter(one => one.outcome === outcome);
    return [
      captions ? `${name}, captions` : name,
      ...kinds.map(kind =>
        String(of('true').filter(one => one.kind === kind).length),
      ),
      reasonsText(of('unread')),
    ];
  });
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function reasonsText(unread: readonly ReadBack[]): string {
  const reasons = new Map<string, number>();
  for (const {kind, why = ''} of unread) {
    const reason = `${kind}: ${why}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return Array.from(reasons, ([reason, count]) => `${count} ${reason}`).join(
    '; ',
  );
}
