import type {CapturedModules} from './captureModules.ts';
import {isOfPackage, type LinkedPackages} from './linkage.ts';
import {usedNames} from './usedNames.ts';

/**
 * What a project's own modules use of packages, each under a name of its own.
 *
 * @returns Undefined when that cannot be told of a module.
 */
export function namesOfPackages(
  {code, resolved}: CapturedModules,
  own: readonly string[],
): LinkedPackages['names'] | undefined {
  const found = new Map<string, Set<string>>();
  for (const id of own) {
    const used = usedNames(code.get(id) ?? '');
    if (!used) return undefined;
    for (const {source, name, all} of used) {
      const target = resolved.get(id)?.get(source);
      if (typeof target !== 'string' || !isOfPackage(target)) continue;
      if (all) return undefined;
      const names = found.get(target) ?? new Set();
      found.set(target, names);
      if (name !== undefined) names.add(name);
    }
  }
  const modules = [...found.keys()].sort();
  return Object.fromEntries(
    modules.map((id, place) => {
      const names = [...found.get(id)!].sort();
      return [
        id,
        Object.fromEntries(names.map(name => [name, `p${place}_${name}`])),
      ];
    }),
  );
}
