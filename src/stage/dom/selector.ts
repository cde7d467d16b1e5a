/** What a selector tests of an element. */
interface Tested {
  readonly tagName: string;
  readonly id: string;
  readonly parentNode: Tested | null;
  getAttribute(name: string): string | null;
}

const simple =
  /\*|[#.]?(?:\\.|[\w-])+|\[\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*)?\]/gy;

/**
 * Whether an element matches a CSS selector of tags, `#id`, `.class`, attributes,
 * descendants and children, and commas.
 *
 * @throws Error for a selector with anything else, such as `:hover`.
 */
export function matchesSelector(element: Tested, selector: string): boolean {
  return selector.split(',').some(one => matchesChain(element, stepsOf(one)));
}

interface Step {
  readonly tests: readonly ((element: Tested) => boolean)[];
  /** Whether the step before it is the parent's, not any ancestor's. */
  readonly isChild: boolean;
}

function stepsOf(selector: string): readonly Step[] {
  const parts = selector
    .trim()
    .replaceAll(/\s*>\s*/g, ' >')
    .split(/\s+(?![^[]*\])/);
  return parts.map(part => {
    const [, child, compound = ''] = /^(>?)(.*)$/.exec(part) ?? [];
    return {isChild: child !== '', tests: testsOf(compound, selector)};
  });
}

function testsOf(compound: string, selector: string): Step['tests'] {
  const found = [...compound.matchAll(simple)];
  const length = found.reduce((sum, [text]) => sum + text.length, 0);
  if (length !== compound.length || length === 0) {
    throw new Error(
      `The stage finds no elements by “${selector}”. Use tags, #id, .class, [attribute], and those below others.`,
    );
  }
  return found.map(([text, name, operator, ...values]) => {
    if (text === '*') return () => true;
    if (text.startsWith('#')) return ({id}) => id === text.slice(1);
    if (text.startsWith('.')) {
      return element => words(element, 'class').includes(text.slice(1));
    }
    if (name === undefined) {
      return ({tagName}) => tagName.toLowerCase() === text.toLowerCase();
    }
    const value = values.find(one => one !== undefined) ?? '';
    return element => compares(element, name, operator, value);
  });
}

function compares(
  element: Tested,
  name: string,
  operator: string | undefined,
  value: string,
): boolean {
  const own = element.getAttribute(name);
  if (own === null) return false;
  if (operator === undefined) return true;
  if (operator === '=') return own === value;
  if (operator === '~=') return words(element, name).includes(value);
  if (operator === '^=') return own.startsWith(value);
  if (operator === '$=') return own.endsWith(value);
  if (operator === '*=') return own.includes(value);
  return own === value || own.startsWith(`${value}-`);
}

function words(element: Tested, name: string): readonly string[] {
  return (element.getAttribute(name) ?? '').split(/\s+/);
}

function matchesChain(element: Tested, steps: readonly Step[]): boolean {
  const step = steps.at(-1);
  if (!step || !step.tests.every(test => test(element))) return false;
  const before = steps.slice(0, -1);
  if (before.length === 0) return true;
  for (let above = element.parentNode; above; above = above.parentNode) {
    if (matchesChain(above, before)) return true;
    if (step.isChild) return false;
  }
  return false;
}
