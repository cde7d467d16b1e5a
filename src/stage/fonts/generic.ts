/** The families that come with us and stand for CSS's generic ones. */
const generic: Readonly<Record<string, string>> = {
  'sans-serif': 'Arimo',
  'ui-sans-serif': 'Arimo',
  'ui-rounded': 'Arimo',
  cursive: 'Arimo',
  fantasy: 'Arimo',
  serif: 'Tinos',
  'ui-serif': 'Tinos',
  math: 'Tinos',
  fangsong: 'Tinos',
  monospace: 'Cousine',
  'ui-monospace': 'Cousine',
  'system-ui': 'Inter',
  '-apple-system': 'Inter',
  blinkmacsystemfont: 'Inter',
  emoji: 'Noto Color Emoji',
  'apple color emoji': 'Noto Color Emoji',
  'segoe ui emoji': 'Noto Color Emoji',
};

/** Families with the same widths as common ones of systems. */
const twins: Readonly<Record<string, string>> = {
  arial: 'Arimo',
  helvetica: 'Arimo',
  'helvetica neue': 'Arimo',
  'liberation sans': 'Arimo',
  'times new roman': 'Tinos',
  times: 'Tinos',
  'liberation serif': 'Tinos',
  'courier new': 'Cousine',
  courier: 'Cousine',
  'liberation mono': 'Cousine',
};

/** The family behind a generic one; undefined for the name of a family. */
export function genericFamily(family: string): string | undefined {
  return ofRecord(generic, family);
}

/** A family of ours with the widths of another one, if there is one. */
export function twinFamily(family: string): string | undefined {
  return ofRecord(twins, family);
}

/** A family of ours that is most like an unknown one, by the words of its name. */
export function likeFamily(family: string): string {
  const twin = twinFamily(family);
  if (twin) return twin;
  if (/mono|code|consol|courier|menlo|monaco|typewriter|term/i.test(family)) {
    return 'Cousine';
  }
  return serifs.test(family) && !/sans/i.test(family) ? 'Tinos' : 'Arimo';
}

const serifs =
  /serif|roman|times|georgia|garamond|palatino|cambria|baskerville|didot|bodoni|playfair|merriweather|lora\b|slab|book/i;

function ofRecord(
  record: Readonly<Record<string, string>>,
  family: string,
): string | undefined {
  const name = family.toLowerCase();
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
