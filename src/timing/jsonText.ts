/**
 * The most characters of a timing file; twenty scenes with a thousand beats
 * have fewer.
 */
const longest = 1_000_000;

/**
 * The object in a JSON text, or the problem with its line: a merge, an editor
 * or a full disk may have damaged the file.
 */
export function jsonObject(
  text: string,
):
  | {readonly value: Readonly<Record<string, unknown>>}
  | {readonly mistake: string} {
  // Some editors begin files with a byte order mark, which JSON forbids.
  const json = text.replace(/^\uFEFF/, '');
  const mistake = textMistake(json);
  if (mistake !== undefined) return {mistake};
  const value = parsed(json);
  if (value === undefined) {
    return {mistake: `line ${wrongLine(json)}: it is not JSON`};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {mistake: 'line 1: it is not a JSON object'};
  }
  return {value: {...value}};
}

function textMistake(text: string): string | undefined {
  if (text.length > longest) return 'line 1: it is too long for a timing file';
  if (text.trim() === '') return 'line 1: it is empty';
  const mark = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (!mark) return undefined;
  const line = text.slice(0, mark.index).split('\n').length;
  return `line ${line}: a merge has left a mark there`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first line at which the text is wrong rather than merely incomplete. */
function wrongLine(text: string): number {
  const lines = text.split('\n');
  let good = 0;
  let bad = lines.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isCutShort(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
}

function isCutShort(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    const isAtEnd = Number(position) >= text.length;
    return isAtEnd || /end of JSON|Unterminated/.test(message);
  }
}
