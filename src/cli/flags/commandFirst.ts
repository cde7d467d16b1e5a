import type {Command} from 'commander';

/**
 * A command line with its command word in front, whatever flags stand before it, since
 * `-v still` means what `still -v` does.
 *
 * @param commands - Those that it may name; their flags say which words are values.
 */
export function commandFirst(
  words: readonly string[],
  commands: readonly Command[],
): readonly string[] {
  const place = firstWord(words, valuedFlags(commands));
  const word = words[place];
  const isCommand = commands.some(command => command.name() === word);
  if (word === undefined || !isCommand) return words;
  return [word, ...words.slice(0, place), ...words.slice(place + 1)];
}

/** The place of the first word that is neither a flag nor the value of one. */
function firstWord(
  words: readonly string[],
  valued: ReadonlySet<string>,
): number {
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    if (word === '--') return words.length;
    if (!word.startsWith('-')) return place;
    if (valued.has(word)) place++;
  }
  return words.length;
}

function valuedFlags(commands: readonly Command[]): ReadonlySet<string> {
  const options = commands
    .flatMap(command => command.options)
    .filter(option => option.required);
  return new Set(options.flatMap(({short, long}) => [short ?? '', long ?? '']));
}
