import {catalogue} from '../catalogue.ts';
import {element} from './element.ts';
import {savesTried} from './saves/savedTimings.ts';
import {choose, shown, type ShownChoices} from './saves/shown.ts';
import type {ShownAnswer} from './notices/shownMessages.ts';

type Choice = readonly [value: string, text: string];

/**
 * The bar above the editor, where an author chooses the view.
 *
 * @param onTheme - Shows another theme; any other choice reloads the page.
 */
export function shownBar(onTheme: (answer: ShownAnswer) => void): HTMLElement {
  const {figures, network, networks, theme, captions} = shown;
  const named = networks.map(({name, text}) => [name, text] as const);
  return element(
    'header',
    {className: 'shown-bar'},
    element('strong', {}, 'Backprop Figures'),
    select(
      'Figures',
      figureChoices(figures),
      figures.join() || 'all',
      figures => openAnew({figures}),
    ),
    select('Network', named, network.name, network => openAnew({network})),
    select('Theme', [['dark'], ['light']].map(asChoice), theme, async word => {
      onTheme(await choose({theme: word === 'light' ? 'light' : 'dark'}));
    }),
    checkbox('Captions', captions, on =>
      openAnew({captions: on ? 'on' : 'off'}),
    ),
  );
}

/**
 * Network, captions and figures decide the times of beats, so the page reloads.
 */
async function openAnew(choices: Partial<ShownChoices>): Promise<void> {
  await savesTried();
  await choose(choices);
  location.reload();
}

/**
 * All figures, each figure, and the command's own choice if it names several.
 */
function figureChoices(figures: readonly string[]): readonly Choice[] {
  const several: readonly Choice[] =
    figures.length > 1 ? [[figures.join(), figures.join(', ')]] : [];
  return [
    ['all', 'all'],
    ...several,
    ...catalogue.map(({id, title}) => [id, `${id} ${title}`] as const),
  ];
}

function asChoice([word = '']: readonly string[]): Choice {
  return [word, word];
}

function select(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  onChosen: (value: string) => Promise<void>,
): HTMLElement {
  const box = element(
    'select',
    {name: label.toLowerCase()},
    ...choices.map(([value, text]) =>
      element('option', {value, selected: value === chosen}, text),
    ),
  );
  box.addEventListener('change', () => {
    // Returns keys to the editor.
    box.blur();
    void onChosen(box.value);
  });
  return element('label', {}, label, box);
}

function checkbox(
  label: string,
  checked: boolean,
  onChosen: (on: boolean) => Promise<void>,
): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    name: label.toLowerCase(),
    checked,
  });
  box.addEventListener('change', () => {
    box.blur();
    void onChosen(box.checked);
  });
  return element('label', {}, box, label);
}
