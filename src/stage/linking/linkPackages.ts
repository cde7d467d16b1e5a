import {rolldown} from 'rolldown';
import type {CapturedModules} from './captureModules.ts';
import type {LinkedPackages, Transform} from './linkage.ts';

const entryId = '\0packages';

/**
 * One module with everything that a project uses of packages, as Vite built it.
 */
export async function linkPackages(
  {code, resolved, sideEffects}: CapturedModules,
  names: LinkedPackages['names'],
  define: Transform['define'],
): Promise<string> {
  const build = await rolldown({
    input: {packages: entryId},
    platform: 'node',
    logLevel: 'silent',
    preserveEntrySignatures: 'strict',
    treeshake: {annotations: false},
    transform: {define: {...define}},
    plugins: [
      {
        name: 'packages',
        resolveId(source, importer) {
          if (importer === undefined || importer === entryId) return source;
          const target = resolved.get(importer)?.get(source);
          if (target === undefined) return null;
          return typeof target === 'string'
            ? target
            : {id: target.external, external: true};
        },
        load(id) {
          const text = id === entryId ? entryCode(names) : code.get(id);
          return text === undefined
            ? null
            : {
                code: text,
                moduleType: 'js',
                moduleSideEffects: sideEffects.get(id) ?? true,
              };
        },
      },
    ],
  });
  const {output} = await build.generate({format: 'esm', codeSplitting: false});
  await build.close();
  return output[0].code;
}

/** Re-exports get unique names, since packages share some names. */
function entryCode(names: LinkedPackages['names']): string {
  return Object.entries(names)
    .map(([id, exported]) => {
      const list = Object.entries(exported).map(
        ([name, as]) => `${name} as ${as}`,
      );
      const from = JSON.stringify(id);
      // A module without names is imported for its side effects.
      return list.length > 0
        ? `export {${list.join(', ')}} from ${from};`
        : `import ${from};`;
    })
    .join('\n');
}
