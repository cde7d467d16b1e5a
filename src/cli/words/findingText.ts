import type {Finding} from '../../check/index.ts';

/** The most names in a line; JSON has them all. */
const named = 8;

/** A finding for people: its rule, its times, and its subject. */
export function findingText(finding: Finding): string {
  const {rule, time, until, nodes, message} = finding;
  const when =
    until > time
      ? `${time.toFixed(1)}–${until.toFixed(1)} s`
      : `${time.toFixed(1)} s`;
  const more = nodes.length - named;
  const names = nodes.slice(0, named).join(', ');
  const what =
    nodes.length > 0 ? `${names}${more > 0 ? ` and ${more} more` : ''}: ` : '';
  return `${rule}  ${when}  ${what}${message}`;
}
