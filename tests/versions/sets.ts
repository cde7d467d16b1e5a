/** Packages that make up one version of a framework, as a project would have them. */
export interface VersionSet {
  /** How the table names it. */
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  /** The scope of its packages. */
  readonly scope: '@motion-canvas' | '@canvas-commons';
}

/**
 * Every 3.x of Motion Canvas that can be installed, with the Vite of its time, and
 * Canvas Commons. Packages were not all published together; of 3.12 the registry has no
 * `2d`.
 */
export const versionSets: readonly VersionSet[] = [
  motionCanvas('3.9.0', {
    two: '3.9.0',
    plugin: '3.9.0',
    ui: '3.9.0',
    vite: '4',
  }),
  motionCanvas('3.11.0', {
    two: '3.11.0',
    plugin: '3.11.0',
    ui: '3.11.0',
    vite: '4',
  }),
  motionCanvas('3.14.1', {
    two: '3.14.2',
    plugin: '3.14.1',
    ui: '3.14.2',
    vite: '4',
  }),
  motionCanvas('3.15.1', {
    two: '3.15.1',
    plugin: '3.15.1',
    ui: '3.14.2',
    vite: '5',
  }),
  motionCanvas('3.16.0', {
    two: '3.16.0',
    plugin: '3.15.1',
    ui: '3.16.0',
    vite: '5',
  }),
  motionCanvas('3.17.0', {
    two: '3.17.1',
    plugin: '3.17.0',
    ui: '3.17.0',
    vite: '6',
  }),
  motionCanvas('3.17.2', {
    two: '3.17.2',
    plugin: '3.17.2',
    ui: '3.17.2',
    vite: '7',
  }),
  motionCanvas('3.17.2', {
    two: '3.17.2',
    plugin: '3.17.2',
    ui: '3.17.2',
    vite: '8',
  }),
  {
    name: 'Canvas Commons 0.3.1, Vite 6',
    scope: '@canvas-commons',
    packages: {
      '@canvas-commons/core': '0.3.1',
      '@canvas-commons/2d': '0.3.1',
      vite: '^6',
    },
  },
];

function motionCanvas(
  core: string,
  {
    two,
    plugin,
    ui,
    vite,
  }: Readonly<Record<'two' | 'plugin' | 'ui' | 'vite', string>>,
): VersionSet {
  return {
    name: `Motion Canvas ${core}, Vite ${vite}`,
    scope: '@motion-canvas',
    packages: {
      '@motion-canvas/core': core,
      '@motion-canvas/2d': two,
      '@motion-canvas/vite-plugin': plugin,
      '@motion-canvas/ui': ui,
      vite: `^${vite}`,
    },
  };
}
