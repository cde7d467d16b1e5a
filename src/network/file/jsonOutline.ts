/** Facts about the form of a JSON text, without its values. */
interface JsonOutline {
  /** A place where lists or objects nest deeper than in any valid file. */
  readonly tooDeep?: number;
  /**
   * A key that one object has twice, and its places; the first value would be
   * lost.
   */
  readonly twice?: {
    readonly key: string;
    readonly first: number;
    readonly second: number;
  };
}

/** The deepest allowed nesting; valid files nest five deep. */
export const deepest = 64;

/**
 * Scans a JSON text once before it is parsed: a million levels of nesting take
 * two characters each, and a gigabyte of memory. For invalid JSON it reports
 * what it finds, and never fails.
 */
export function jsonOutline(json: string): JsonOutline {
  const open: (Map<string, number> | undefined)[] = [];
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '{' || sign === '[') {
      if (open.length === deepest) return {tooDeep: at};
      isKey = sign === '{';
      open.push(isKey ? new Map() : undefined);
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isKey = false;
    } else if (sign === ',') isKey = open.at(-1) !== undefined;
    else if (sign === ':') isKey = false;
    else if (sign === '"') {
      const end = endOfText(json, at);
      const keys = isKey ? open.at(-1) : undefined;
      const key = keys && textBetween(json, at, end);
      const first = key === undefined ? undefined : keys?.get(key);
      if (key !== undefined && first !== undefined) {
        return {twice: {key, first, second: at}};
      }
      if (key !== undefined) keys?.set(key, at);
      at = end;
    }
  }
  return {};
}

/**
 * The position of a string's closing quote; the end of the text if it is
 * missing.
 */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at;
  }
  return json.length;
}

/** A key in its parsed form; undefined if it cannot be parsed. */
function textBetween(
  json: string,
  start: number,
  end: number,
): string | undefined {
  const quoted = json.slice(start, end + 1);
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
