/** Said on the title page, in plain text. */
export const words = {
  title: 'Backpropagation, derived',
  subtitle: 'One run back through a network finds every gradient.',
  /** @param network - The title in the network's file. */
  of: (network: string) =>
    `One run back finds every gradient; the figures show it on “${typographic(network)}”.`,
  note: 'In each layer, the wider a line, the larger its gradient; dashed, it is negative.',
  /** What gradients are for, at the start of a film. */
  learning:
    'A network learns by changing its weights until its error is small.',
  gradient:
    'Which way to change a weight, and how much it helps: that is its gradient.',
};

/** With the apostrophes of print. */
function typographic(text: string): string {
  return text.replaceAll(/(?<=\p{L})'/gu, '’');
}
