/** How many of a thing there are: `1 layer`, `2 layers`, `1 entry`, `2 entries`. */
export function countText(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : pluralOf(thing)}`;
}

/** How often: `once`, `twice`, `3 times`. */
export function timesText(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/** All of several: `both`, `all 3`. */
export function allText(count: number): string {
  return count === 2 ? 'both' : `all ${count}`;
}

/** A small number in words: `four`; a larger one in digits. */
export function smallNumber(count: number): string {
  return words[count] ?? String(count);
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

function pluralOf(thing: string): string {
  return /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}
