import lock from '../../package-lock.json' with {type: 'json'};

/** A package that comes with an installation, or is fetched by one. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty where nothing states one. */
  readonly licence: string;
}

/** Licences under which code and fonts may be part of this package's work. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Used as it is; changes of its own files would have to be published.
  'MPL-2.0',
  // Fonts.
  'OFL-1.1',
];

/** Licences of programs that are started, and are part of nothing. */
const allowedPrograms = ['GPL-3.0-or-later', 'GPL-3.0-only', 'LGPL-2.1-only'];

/** What packages call their licence, where that is no name of SPDX, or is missing. */
const stated: Readonly<Record<string, string>> = {
  GPLv3: 'GPL-3.0-only',
  'LGPL-2.1': 'LGPL-2.1-only',
  // Its program is built like the others of its kind.
  'https://git.ffmpeg.org/gitweb/ffmpeg.git/blob_plain/HEAD:/LICENSE.md':
    'GPL-3.0-only',
};

/** Packages that state none in their manifest, by the text beside it. */
const byText: Readonly<Record<string, string>> = {
  'parse-cache-control': 'BSD-3-Clause',
};

/** What is held of a package in a lock file. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Every package of production, transitive and of every platform, by name. */
export function thirdParties(
  packages: Readonly<Record<string, Locked>> = lock.packages,
): readonly ThirdParty[] {
  const found = new Map<string, ThirdParty>();
  for (const [place, {version = '', license, dev, link}] of Object.entries(
    packages,
  )) {
    const name = place.split('node_modules/').at(-1) ?? '';
    if (place === '' || dev || link) continue;
    const licence = stated[license ?? ''] ?? license ?? byText[name] ?? '';
    found.set(`${name} ${version}`, {name, version, licence});
  }
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({name, version}: ThirdParty): string {
  return `${name} ${version}`;
}

/** Those whose licence is missing or may not be used, in words. */
export function refusedLicences(
  parties: readonly ThirdParty[],
): readonly string[] {
  return parties
    .filter(party => !isAllowed(party))
    .map(
      ({name, version, licence}) =>
        `${name} ${version}: ${licence === '' ? 'no licence is stated' : `${licence} is not allowed`}`,
    );
}

function isAllowed({name, licence}: ThirdParty): boolean {
  const names = licence.replace(/[()]/g, '').split(/ AND /);
  const choices = isProgram(name) ? [...allowed, ...allowedPrograms] : allowed;
  return names.every(one =>
    one.split(' OR ').some(choice => choices.includes(choice)),
  );
}

/** Packages whose work is a program, or that say where it lies. */
function isProgram(name: string): boolean {
  return name === 'ffmpeg-static' || name.startsWith('@ffmpeg-installer/');
}

function isFont(name: string): boolean {
  return /^(?:@fontsource(?:-variable)?\/|mathjax-full$)/.test(name);
}

/** The list as the file of the repository holds it. */
export function thirdPartyText(parties: readonly ThirdParty[]): string {
  const of = (isOne: (name: string) => boolean) =>
    table(parties.filter(({name}) => isOne(name)));
  return `# Third parties

What an installation brings, on any platform, by \`npm run licences\`. The text of
each licence lies in its package's folder in \`node_modules\`.

## Fonts

Inter is the typeface of words and numbers. The outlines of formulas are MathJax's
TeX fonts. The others set text in projects of other authors that bring no fonts.

${of(name => isFont(name))}

## Programs

They are started by a command and are no part of this package: \`ffmpeg\` is under
the GPL as it is built here, with x264 and x265. [Another one](README.md#ffmpeg) can
be used in their place.

${of(isProgram)}

## Code

${of(name => !isProgram(name) && !isFont(name))}
`;
}

function table(parties: readonly ThirdParty[]): string {
  return [
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...parties.map(
      ({name, version, licence}) => `| ${name} | ${version} | ${licence} |`,
    ),
  ].join('\n');
}
