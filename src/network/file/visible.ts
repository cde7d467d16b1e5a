/**
 * A text from a file, safe to show on one line. Characters that move the
 * cursor, ring, hide, change the direction of writing or end the line become
 * visible signs, such as ␛ or <U+202E>, so that a file cannot fake the
 * program's output.
 */
export function visible(text: string): string {
  return text.replace(unseen, shown);
}

/** The same for a text of several lines, which may be coloured. */
export function visibleLines(text: string): string {
  return text.replace(unseenBesideLines, sign =>
    colour.test(sign) ? sign : shown(sign),
  );
}

/** A JSON text with invisible characters escaped; its value is the same. */
export function visibleJson(json: string): string {
  return json.replace(unseenBesideLines, sign =>
    Array.from({length: sign.length}, (_, at) => {
      const unit = sign.charCodeAt(at).toString(16).padStart(4, '0');
      return `\\u${unit}`;
    }).join(''),
  );
}

/**
 * Control characters, line separators, and format characters such as those that
 * change the direction. Two format characters join letters and emoji, and stay.
 */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

const unseenBesideLines =
  // oxlint-disable-next-line no-control-regex -- colours begin with one
  /\u001B\[[\d;]*m|(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

/** What sets colour and weight, and nothing else. */
// oxlint-disable-next-line no-control-regex -- it begins with one
const colour = /^\u001B\[[\d;]*m$/;

function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Line breaks as spaces, for a document that breaks its own lines. */
export function asOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ');
}
