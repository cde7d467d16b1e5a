import type {Player, Scene} from '@motion-canvas/core';
import type {TimeEvent} from '@motion-canvas/core/lib/scenes/timeEvents';
import {element} from './element.ts';
import {beatPrefix, figureName} from './saves/figureNames.ts';

/** A figure in the list, and the parts of it that change during playing. */
interface ListedFigure {
  readonly root: HTMLDetailsElement;
  readonly scene: Scene;
  readonly beats: readonly ListedBeat[];
}

interface ListedBeat {
  readonly root: HTMLElement;
  readonly frame: number;
  /** Its search words, in lower case. */
  readonly words: readonly string[];
}

/**
 * The shown figures and their beats. A click goes to one, and so does Enter
 * after typing its name.
 */
export function beatList(player: Player): HTMLElement {
  const {onScenesRecalculated} = player.playback;
  const list = element('div', {className: 'beats'});
  const search = element('input', {
    type: 'search',
    placeholder: 'Find a figure or beat',
    ariaLabel: 'Find a figure or beat',
  });
  let figures: readonly ListedFigure[] = [];

  const fill = () => {
    figures = onScenesRecalculated.current.map(scene =>
      listed(scene, frame => goTo(player, frame)),
    );
    list.replaceChildren(...figures.map(({root}) => root));
    mark();
    find();
  };
  const mark = () => markFrame(figures, player.onFrameChanged.current);
  const find = () => showFound(figures, search.value);
  player.onRecalculated.subscribe(fill);
  player.onFrameChanged.subscribe(mark, false);
  search.addEventListener('input', () => {
    find();
    if (search.value === '') mark();
  });
  search.addEventListener('keydown', event => {
    // Keys typed here must not reach the editor.
    event.stopPropagation();
    if (event.key !== 'Enter') return;
    const found = figures.flatMap(({beats}) => beats).find(isShown);
    if (!found) return;
    search.blur();
    goTo(player, found.frame);
  });
  return element('nav', {className: 'beat-list'}, search, list);
}

function listed(scene: Scene, go: (frame: number) => void): ListedFigure {
  const {id, title} = figureName(scene.name);
  const beats = scene.timeEvents.onChanged.current.map(event =>
    listedBeat(event, scene, go),
  );
  const head = element(
    'summary',
    {title},
    element('b', {}, id),
    element('span', {}, title),
    element(
      'time',
      {},
      clock(scene.playback.framesToSeconds(scene.firstFrame)),
    ),
  );
  head.addEventListener('click', () => go(scene.firstFrame));
  const root = element(
    'details',
    {name: 'figure'},
    head,
    ...beats.map(({root}) => root),
  );
  return {root, scene, beats};
}

function listedBeat(
  {name, targetTime}: TimeEvent,
  {name: sceneName, firstFrame, playback}: Scene,
  go: (frame: number) => void,
): ListedBeat {
  const {id, title} = figureName(sceneName);
  const plain = name.slice(beatPrefix(sceneName).length);
  const frame = firstFrame + playback.secondsToFrames(targetTime);
  const root = element(
    'button',
    {type: 'button'},
    element('span', {}, plain),
    element('time', {}, `${targetTime.toFixed(1)} s`),
  );
  root.addEventListener('click', () => go(frame));
  return {root, frame, words: wordsOf(`${id} ${title} ${plain}`)};
}

/** Minutes and seconds from the start of all shown figures. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Goes to a frame and scrolls the timeline to it. */
function goTo(player: Player, frame: number): void {
  player.requestSeek(frame);
  const unsubscribe = player.onFrameChanged.subscribe(now => {
    if (now !== frame) return;
    unsubscribe();
    // Motion Canvas's own key for focusing the timeline.
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'f'}));
  });
}

/** Opens the figure that is playing, and marks the beat passed last. */
function markFrame(figures: readonly ListedFigure[], frame: number): void {
  const playing = figures.findLast(({scene}) => scene.firstFrame <= frame);
  const passed = playing?.beats.findLast(beat => beat.frame <= frame);
  for (const {root, beats} of figures) {
    const isPlaying = root === playing?.root;
    if (isPlaying && root.dataset['now'] === undefined) root.open = true;
    mark(root, isPlaying);
    for (const beat of beats) mark(beat.root, beat === passed);
  }
}

function mark(root: HTMLElement, isNow: boolean): void {
  if (isNow === (root.dataset['now'] !== undefined)) return;
  if (!isNow) {
    delete root.dataset['now'];
    return;
  }
  root.dataset['now'] = '';
  root.scrollIntoView({block: 'nearest'});
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Shows only figures and beats that contain words starting with each search
 * word. A figure may be named without its 0, as in a command.
 */
function showFound(figures: readonly ListedFigure[], text: string): void {
  const words = wordsOf(text.replace(/^\s*(\d)(?=\s|$)/, '0$1'));
  for (const {root, beats} of figures) {
    for (const beat of beats) {
      beat.root.hidden = !words.every(word =>
        beat.words.some(own => own.startsWith(word)),
      );
    }
    root.hidden = words.length > 0 && !beats.some(isShown);
    // Details of one name close each other; search results stay open together.
    if (words.length === 0) root.name = 'figure';
    else {
      root.removeAttribute('name');
      root.open = !root.hidden;
    }
  }
}

function isShown({root}: ListedBeat): boolean {
  return !root.hidden;
}
