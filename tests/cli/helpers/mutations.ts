type Random = () => number;

/** A JSON text with some of its parts replaced, dropped, doubled or renamed. */
export function mutatedValues(text: string, random: Random): Buffer {
  let value: unknown = JSON.parse(text);
  for (let round = -1; round < random() * 2; round++) {
    value = mutated(value, random);
  }
  return Buffer.from(JSON.stringify(value) ?? '');
}

/** A text with some of its bytes changed, cut, doubled or replaced by noise. */
export function mutatedBytes(text: string, random: Random): Buffer {
  let bytes = Buffer.from(text);
  for (let round = -1; round < random() * 3; round++) {
    const at = Math.floor(random() * bytes.length);
    const end = Math.min(bytes.length, at + Math.floor(random() * 12));
    const [before, cut, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, end),
      bytes.subarray(end),
    ];
    bytes = Buffer.concat(
      pick(
        [
          [before, after],
          [before],
          [before, cut, cut, after],
          [before, noise(random), after],
          [before, Buffer.from(pick(scraps, random)), after],
        ],
        random,
      ),
    );
  }
  return bytes;
}

function noise(random: Random): Buffer {
  return Buffer.from(
    Array.from({length: 1 + random() * 6}, () => Math.floor(random() * 256)),
  );
}

const scraps = ['', '{', ']', ',', '"', '9', 'e', '-', '\\u', '\0', '😀', '﻿'];

const junk: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0,
  0.5,
  1e308,
  -1e20,
  2 ** 53,
  '',
  ' ',
  '\0',
  '--out',
  '../..',
  'relu',
  '9'.repeat(400),
  'x'.repeat(5000),
  [],
  {},
  [[]],
  ['03', '03'],
  {__proto__: null, constructor: 1},
];

function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.05) {
    return pick(junk, random);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? pick(junk, random) : mutatedList(value, random);
  }
  const entries = Object.entries(value);
  const index = Math.floor(random() * entries.length);
  const [key = '', old] = entries[index] ?? [];
  const changed = pick(
    [
      [[key, mutated(old, random)]],
      [[key, pick(junk, random)]],
      [],
      [[`${key}s`, old]],
      [['__proto__', old]],
      [['', old]],
      [['two\nlines', old]],
    ],
    random,
  );
  return Object.fromEntries([
    ...entries.slice(0, index),
    ...changed,
    ...entries.slice(index + 1),
  ]);
}

function mutatedList(list: readonly unknown[], random: Random): unknown[] {
  const at = Math.floor(random() * list.length);
  const item = list[at];
  return pick(
    [
      list.with(at, mutated(item, random)),
      list.toSpliced(at, 1),
      list.toSpliced(at, 0, item),
      [...list, pick(junk, random)],
    ],
    random,
  );
}

function pick<TItem>(items: readonly TItem[], random: Random): TItem {
  return items[Math.floor(random() * items.length)]!;
}
