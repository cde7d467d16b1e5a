import type {Plugin, UserConfig} from 'vite';

/**
 * Makes the configuration of a project for Vite 4 to 8 one for the Vite that
 * bundles it here. What it says of a build for the web is left out: where files
 * go, how they are split, for which browsers. How modules are resolved and
 * compiled is kept.
 *
 * @param build - The build of the stage.
 */
export function forThisVite(build: NonNullable<UserConfig['build']>): Plugin {
  return {
    name: 'for-this-vite',
    enforce: 'post',
    config(config) {
      config.base = '/';
      // Motion Canvas exports from its editor, which Vite serves for development.
      config.define = {
        ...config.define,
        'import.meta.env.DEV': 'true',
        'import.meta.env.PROD': 'false',
      };
      const {assetsInlineLimit} = config.build ?? {};
      config.build = {
        ...build,
        ...(assetsInlineLimit !== undefined && {assetsInlineLimit}),
      };
    },
  };
}
