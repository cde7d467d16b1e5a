import type {ESBuildOptions, OxcOptions, Plugin, UserConfig} from 'vite';

/**
 * Compiles JSX as Motion Canvas's own Vite does: it sets its `ref` though its value is
 * unused, and needs no module but its runtime. Editors import `React` beside JSX by
 * themselves, and few projects have it.
 */
export function jsxOptions(): Plugin {
  return {name: 'jsx-options', enforce: 'post', config: setOptions};
}

function setOptions(config: UserConfig): void {
  const {oxc, esbuild} = config;
  if (oxc === false || esbuild === false) return;
  if (oxc === undefined && esbuild?.jsx === 'automatic') {
    config.oxc = withRuntime(fromEsbuild(esbuild));
    delete config.esbuild;
  } else if (oxc === undefined) {
    config.esbuild = {...esbuild, jsxSideEffects: true};
  } else if (typeof oxc.jsx !== 'string') {
    config.oxc = withRuntime(oxc);
  }
}

function withRuntime({jsx, typescript, ...others}: OxcOptions): OxcOptions {
  const given: Exclude<typeof jsx, string> = Object(jsx);
  // Where JSX is, imports of pragmas count as used, and `React` is the default.
  const noPragmas =
    given?.runtime === 'classic' ? {} : {jsxPragma: '', jsxPragmaFrag: ''};
  return {
    ...others,
    // Compilers mark JSX as pure, unless they are told.
    jsx: {...given, pure: false},
    typescript: {...noPragmas, ...typescript},
  };
}

/** Options of the compiler before Vite 8, from which Vite itself takes no pragma. */
function fromEsbuild({
  jsxImportSource,
  jsxDev,
  ...others
}: ESBuildOptions): OxcOptions {
  const taken = ['jsxInject', 'include', 'exclude', 'define'] as const;
  return {
    ...Object.fromEntries(
      taken.filter(name => name in others).map(name => [name, others[name]]),
    ),
    jsx: {
      runtime: 'automatic',
      ...(jsxImportSource !== undefined && {importSource: jsxImportSource}),
      ...(jsxDev !== undefined && {development: jsxDev}),
    },
  };
}
