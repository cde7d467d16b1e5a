/** The network files among the words after a script's name. */
export function networkWords(words: readonly string[]): readonly string[] {
  return words.filter(isNetwork);
}

/** The figures among them. */
export function figureWords(words: readonly string[]): readonly string[] {
  return words.filter(word => !isNetwork(word));
}

function isNetwork(word: string): boolean {
  return word.endsWith('.json');
}
