/** The most subjects that a line names. */
const named = 12;

/** Findings of a check that was asked for are told one by one. */
const single = /^check: /;

/** What warnings that say the same are about: a node, an id, a name, a character. */
const subjects =
  /^\S+(?=: )|"(?:[^"\\]|\\.)*"|U\+[\dA-F]+|[\w-]*\d[\w-]*(?:\.\d+)?/g;

/**
 * Warnings with one line for those that say the same of several nodes, ids or
 * characters: the first of them, and what the others are about.
 */
export function likeWarnings(warnings: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const warning of warnings) {
    const kind = single.test(warning)
      ? warning
      : warning.replaceAll(subjects, '…');
    groups.set(kind, [...(groups.get(kind) ?? []), warning]);
  }
  return [...groups.values()].map(withOthers);
}

function withOthers([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  const about = [...new Set(others.map(other => subjectOf(other, first)))];
  const more = about.length > named ? ', …' : '';
  const end = /[.!?]$/.test(first) ? '' : '.';
  return `${first}${end} And ${others.length} more like it: ${about.slice(0, named).join(', ')}${more}; -v shows all.`;
}

/** The first subject in which a warning differs from another one. */
function subjectOf(warning: string, other: string): string {
  const others = other.match(subjects) ?? [];
  const own = warning.match(subjects) ?? [];
  return own.find((subject, i) => subject !== others[i]) ?? warning;
}
