import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../../src/catalogue.ts';
import {figureOf, figuresOf, fileStem} from '../../../src/cli/flags/figures.ts';

const figures = [
  entry('00', 'title-card'),
  entry('03', 'tracing-the-error'),
  entry('13', 'naming-delta'),
  entry('film', 'backpropagation'),
];

describe('A figure', () => {
  test.each(['3', '03', 'tracing-the-error', 'Tracing-The-Error'])(
    'is found by %s',
    word => {
      expect(figureOf(word, figures).id).toBe('03');
    },
  );

  test('called “film” is found by its id', () => {
    expect(figureOf('film', figures).slug).toBe('backpropagation');
  });

  test.each([
    [
      '23',
      'There is no figure “23”. Did you mean 03? Choose one of: 00, 03, 13, film.',
    ],
    [
      '033',
      'There is no figure “033”. Did you mean 03? Choose one of: 00, 03, 13, film.',
    ],
    [
      'naming',
      'There is no figure “naming”. Did you mean naming-delta? Choose one of: film, title-card, tracing-the-error, naming-delta, backpropagation.',
    ],
  ])('that does not exist is named with the nearest: %s', (word, message) => {
    expect(() => figureOf(word, figures)).toThrow(message);
  });
});

describe('Figures', () => {
  test('are all but the film when none is named', () => {
    expect(figuresOf([], figures).map(({id}) => id)).toEqual([
      '00',
      '03',
      '13',
    ]);
  });

  test('are all, and the film, where all are asked for', () => {
    expect(figuresOf([], figures, {all: true})).toEqual(figures);
  });

  test('come in the order they are named, and each once', () => {
    const chosen = figuresOf(['13', '3', 'naming-delta', 'film'], figures);

    expect(chosen.map(({id}) => id)).toEqual(['13', '03', 'film']);
  });

  test('have files that begin with the id', () => {
    expect(figures.map(fileStem)[1]).toBe('03-tracing-the-error');
  });
});

function entry(id: string, slug: string): FigureEntry {
  const scenes = id === 'film' ? ['figure00', 'figure03'] : [`figure${id}`];
  return {id, slug, scenes, title: '', claim: '', alt: ''};
}
