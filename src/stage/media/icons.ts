import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {remembered} from '../../remembered.ts';
import {installedPackage} from './packageFile.ts';

/** An icon of a set, or another name for one, in the format of IconifyJSON. */
interface IconEntry {
  readonly body?: string;
  readonly parent?: string;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly hFlip?: boolean;
  readonly vFlip?: boolean;
}

interface IconSet extends IconEntry {
  readonly icons: Readonly<Record<string, IconEntry>>;
  readonly aliases?: Readonly<Record<string, IconEntry>>;
}

const address =
  /^https:\/\/api\.iconify\.design\/([^/?]+)\/([^/?]+)\.svg(?:\?(.*))?$/;

/**
 * The drawing of an icon whose address is that of Iconify's server, from the set
 * that is installed in the project; undefined for any other address, and when the
 * set is not installed.
 *
 * @throws Error when the set has no such icon.
 */
export function iconAt(url: string, root: string): string | undefined {
  const [, prefix, name, query] = address.exec(url) ?? [];
  if (prefix === undefined || name === undefined) return undefined;
  const icons = iconSet(prefix, root);
  if (!icons) return undefined;
  const icon = iconNamed(icons, name);
  if (!icon) {
    throw new Error(
      `There is no icon ${name} in the installed package @iconify-json/${prefix}. Correct the name, or update the package.`,
    );
  }
  const colour = new URLSearchParams(query).get('color');
  return drawn(icon, colour ?? 'currentColor');
}

/** What is missing for an icon whose set is not installed. */
export function missingIcons(url: string): string | undefined {
  const [, prefix, name] = address.exec(url) ?? [];
  if (prefix === undefined) return undefined;
  return `The icon ${prefix}:${name} belongs to the package @iconify-json/${prefix}, which is not installed. Run "npm install @iconify-json/${prefix}" in the project, or fetch the icon with --allow-network.`;
}

function iconSet(prefix: string, root: string): IconSet | undefined {
  const places = [
    [`@iconify-json/${prefix}`, 'icons.json'],
    ['@iconify/json', `json/${prefix}.json`],
  ] as const;
  for (const [name, file] of places) {
    const found = installedPackage(name, root);
    const whole = found && path.join(found.folder, file);
    const stat = whole && statSync(whole, {throwIfNoEntry: false});
    if (stat) return setIn(`${stat.mtimeMs} ${stat.size} ${whole}`);
  }
  return undefined;
}

/** Reads each state of a set once; the largest have several megabytes. */
const setIn = remembered((state: string): IconSet =>
  JSON.parse(readFileSync(state.replace(/^\S+ \S+ /, ''), 'utf8')),
);

/** An icon with the values of its set, and of the icons that it is a variant of. */
function iconNamed(
  {icons, aliases = {}, ...common}: IconSet,
  name: string,
): IconEntry | undefined {
  const chain: IconEntry[] = [];
  for (let at: string | undefined = name; at !== undefined;) {
    const own: IconEntry | undefined = Object.hasOwn(icons, at)
      ? icons[at]
      : undefined;
    const entry: IconEntry | undefined =
      own ?? (Object.hasOwn(aliases, at) ? aliases[at] : undefined);
    if (!entry || chain.includes(entry)) return undefined;
    chain.push(entry);
    at = own ? undefined : entry.parent;
  }
  const {left, top, width, height} = common;
  const first = {left, top, width, height};
  return {
    ...Object.assign(first, ...chain.reverse()),
    rotate: chain.reduce((turns, {rotate = 0}) => turns + rotate, 0) % 4,
    hFlip: chain.filter(({hFlip}) => hFlip).length % 2 === 1,
    vFlip: chain.filter(({vFlip}) => vFlip).length % 2 === 1,
  };
}

/** As Iconify's server writes it: as high as a line of text. */
function drawn(
  {body = '', left = 0, top = 0, width = 16, height = 16, ...turned}: IconEntry,
  colour: string,
): string {
  const {rotate = 0, hFlip = false, vFlip = false} = turned;
  const isUpright = rotate % 2 === 0;
  const [wide, high] = isUpright ? [width, height] : [height, width];
  const [x, y] = [left + width / 2, top + height / 2];
  const moves = [
    `translate(${wide / 2} ${high / 2})`,
    ...(rotate > 0 ? [`rotate(${rotate * 90})`] : []),
    ...(hFlip || vFlip ? [`scale(${hFlip ? -1 : 1} ${vFlip ? -1 : 1})`] : []),
    `translate(${-x} ${-y})`,
  ];
  const ratio = Math.ceil((wide / high) * 100) / 100;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ` width="${ratio}em" height="1em" viewBox="0 0 ${wide} ${high}">`,
    `<g transform="${moves.join(' ')}">`,
    body.replaceAll('currentColor', colour),
    '</g></svg>',
  ].join('');
}
