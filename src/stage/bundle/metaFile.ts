/** Characters of a `.meta` file, at most; a scene with a thousand beats has fewer. */
const longest = 1_000_000;

/**
 * What is wrong with the text of a `.meta` file, with its line; undefined when it is
 * what an editor writes, ours or Motion Canvas's: a JSON object, with beats whose rest or
 * moment is a number, and a seed that is one.
 */
export function metaMistake(text: string): string | undefined {
  if (text.length > longest) return 'line 1: it is too long for what it holds';
  if (text.trim() === '') return 'line 1: it is empty';
  const mark = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (mark) return `${lineAt(text, mark.index)}: a merge has left a mark there`;
  const value = parsed(text);
  if (value === undefined) return `line ${wrongLine(text)}: it is no JSON`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'line 1: it holds no object';
  }
  return contentMistake(text, {...value});
}

function contentMistake(
  text: string,
  {timeEvents = [], seed}: Readonly<Record<string, unknown>>,
): string | undefined {
  const lineOf = (key: string) => lineAt(text, text.indexOf(`"${key}"`));
  if (seed !== undefined && !Number.isFinite(seed)) {
    return `${lineOf('seed')}: seed is no number`;
  }
  if (!Array.isArray(timeEvents) || !timeEvents.every(isTimeEvent)) {
    return `${lineOf('timeEvents')}: timeEvents is no list of beats, each with a name, and a rest or a targetTime in seconds`;
  }
  return undefined;
}

function isTimeEvent(event: unknown): boolean {
  const {name, rest, targetTime}: Readonly<Record<string, unknown>> =
    Object(event);
  const seconds = rest ?? targetTime;
  return (
    typeof name === 'string' &&
    typeof seconds === 'number' &&
    seconds >= 0 &&
    seconds <= longestFigure
  );
}

/** Seconds; what lies later would never be reached. */
const longestFigure = 86_400;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first line up to which the text is more wrong than cut short. */
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

function lineAt(text: string, position: number): string {
  return `line ${text.slice(0, Math.max(0, position)).split('\n').length}`;
}
