/**
 * Numbers of a column in TeX, padded invisibly so that their points align when
 * the column is centred. Numbers with a power of ten stay as they are.
 */
export function alignPoints(column: readonly string[]): readonly string[] {
  const plain = column.filter(text => NUMBER.test(text));
  const isNegative = plain.some(text => text.startsWith('-'));
  const whole = most(plain, text => parts(text).whole.length);
  const behind = most(plain, text => parts(text).behind.length);
  return column.map(text => {
    if (!NUMBER.test(text)) return text;
    const own = parts(text);
    const before = [
      ...(isNegative && !text.startsWith('-') ? ['-'] : []),
      '0'.repeat(whole - own.whole.length),
    ].join('');
    const lacking = behind - own.behind.length;
    const after =
      own.behind === '' && lacking > 0
        ? `.${'0'.repeat(lacking - 1)}`
        : '0'.repeat(lacking);
    // In braces, since a minus after another symbol would be a subtraction.
    return `${unseen(before)}{${text}}${unseen(after)}`;
  });
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

interface Parts {
  readonly whole: string;
  /** The point and everything after it. */
  readonly behind: string;
}

function parts(text: string): Parts {
  const [, whole = '', behind = ''] = /^-?(\d+)(.*)$/.exec(text) ?? [];
  return {whole, behind};
}

function most(
  texts: readonly string[],
  measure: (text: string) => number,
): number {
  return Math.max(0, ...texts.map(measure));
}

function unseen(text: string): string {
  return text === '' ? '' : `\\phantom{${text}}`;
}
