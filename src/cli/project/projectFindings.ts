import path from 'node:path';
import type {ProjectFacts, StageProject} from '../../stage/index.ts';
import {installedPackage} from '../../stage/media/packageFile.ts';
import type {Finding} from '../doctor/finding.ts';
import {likeWarnings} from '../words/likeWarnings.ts';
import {countText} from '../words/wording.ts';
import type {SceneTrial, Trial} from './trial.ts';

/** What the project says of itself. */
export function settingsFindings(facts: ProjectFacts): readonly Finding[] {
  const {size, fps, resolutionScale, range, background, variables} = facts;
  const to = range.to === undefined ? 'the end' : `${range.to} s`;
  const names = Object.keys(variables);
  const scaled = resolutionScale === 1 ? '' : `, times ${resolutionScale}`;
  return [
    told('Size', `${size.width}×${size.height}${scaled}`),
    told('Rate', `${fps} frames a second`),
    told('Range', `${range.from} s to ${to}`),
    told('Background', background ?? 'none'),
    ...(names.length > 0 ? [told('Variables', names.join(', '))] : []),
    ...(facts.colorSpace === 'srgb'
      ? []
      : [
          {
            name: 'Colours',
            ok: false,
            found: `${facts.colorSpace} is asked for; it is drawn in srgb`,
            needed: false,
          },
        ]),
  ];
}

/** Whether each scene can be rendered. */
export function sceneFindings({scenes, warnings}: Trial): readonly Finding[] {
  return [
    ...scenes.map(sceneFinding),
    ...likeWarnings(
      warnings.filter(warning => !warning.startsWith('The font ')),
    ).map(warning => ({
      name: 'Said',
      ok: false,
      found: warning,
      needed: false,
    })),
  ];
}

function sceneFinding({scene, seconds, isCut, error}: SceneTrial): Finding {
  const length = `${seconds.toFixed(2)} s`;
  const found = isCut ? `its first ${length} play` : length;
  return {
    name: scene,
    ok: error === undefined,
    found: error ?? found,
    needed: true,
  };
}

/** The fonts that text asks for, and what it is set in. */
export function fontFindingsOf({fonts}: Trial): readonly Finding[] {
  const byFamily = new Map<string, Finding>();
  for (const {families, taken, missing} of fonts) {
    const [name = ''] = families;
    const known = byFamily.get(name);
    const faces = [...new Set([...(known?.found.split(', ') ?? []), ...taken])];
    byFamily.set(name, {
      name,
      ok: !missing,
      found: missing
        ? `${missing.problem}; ${missing.instead}`
        : faces.filter(Boolean).join(', '),
      needed: false,
      ...(missing && {remedy: missing.remedy}),
    });
  }
  return [...byFamily.values()];
}

/** The pictures, videos, icons and the sound that were met. */
export function fileFindings(
  {media}: Trial,
  project: StageProject,
): readonly Finding[] {
  const of = (...types: readonly string[]) =>
    media.filter(({type}) => types.includes(type)).map(({source}) => source);
  const icons = media
    .map(({source}) => source)
    .filter(source => iconSet.test(source));
  const pictures = media
    .filter(({type, source}) => type !== 'Video' && !iconSet.test(source))
    .map(({source}) => source);
  return [
    ...listed('Pictures', pictures),
    ...listed('Videos', of('Video')),
    ...iconFindings(icons, project.root),
    audioFinding(project),
  ];
}

const iconSet = /^https:\/\/api\.iconify\.design\/([^/?]+)\//;

function listed(name: string, sources: readonly string[]): readonly Finding[] {
  if (sources.length === 0) return [];
  const names = sources.map(source =>
    source.startsWith('data:')
      ? 'data:'
      : path.posix.basename(source.split('?')[0]!),
  );
  const first = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return [told(name, `${names.length}: ${first}${more}`)];
}

/** The most files that a line names. */
const NAMED = 6;

function iconFindings(
  icons: readonly string[],
  root: string,
): readonly Finding[] {
  const sets = [...new Set(icons.map(icon => iconSet.exec(icon)![1]!))];
  return sets.map(prefix => {
    const name = `@iconify-json/${prefix}`;
    const count = icons.filter(
      icon => iconSet.exec(icon)![1] === prefix,
    ).length;
    const installed =
      installedPackage(name, root) ?? installedPackage('@iconify/json', root);
    return {
      name: `Icons ${prefix}`,
      ok: installed !== undefined,
      found: installed
        ? `${countText(count, 'icon')} of ${name} ${installed.version}`
        : `${name} is not installed`,
      // Without it, the scene that shows one cannot be rendered, and says so.
      needed: false,
      remedy: `Run npm install ${name}, or fetch icons with --allow-network.`,
    };
  });
}

function audioFinding(project: StageProject): Finding {
  try {
    const {audio, absentSounds} = project;
    const [absent] = absentSounds;
    if (absent !== undefined) {
      return {name: 'Audio', ok: false, found: absent, needed: false};
    }
    if (!audio) return told('Audio', 'none');
    const inside = path.relative(project.root, audio.file);
    return told('Audio', inside.startsWith('..') ? 'from an address' : inside);
  } catch (error) {
    return {
      name: 'Audio',
      ok: false,
      found: error instanceof Error ? error.message : String(error),
      needed: true,
      remedy: 'Put the file there, or render with --no-audio.',
    };
  }
}

/** A fact that cannot be wrong. */
export function told(name: string, found: string): Finding {
  return {name, ok: true, found, needed: false};
}
