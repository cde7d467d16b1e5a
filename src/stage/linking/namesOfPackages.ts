import type {CapturedModules} from './captureModules.ts';
import {isOfPackage, type LinkedPackages} from './linkage.ts';
import {usedNames} from './usedNames.ts';

/**
 * The names that a project's own modules use of packages, each mapped to a
 * unique name.
 *
 * @returns Undefined when they cannot be determined for a module.
 */
export function namesOfPackages(
  {code, resolved}: CapturedModules,
  own: readonly string[],
  root: string,
): LinkedPackages['names'] | undefined {
  const found = new Map<string, Set<string>>();
  const linked = new Set(own);
  for (const id of own) {
    const used = usedNames(code.get(id) ?? '');
    if (!used) return undefined;
    for (const {source, name, all} of used) {
      const target = resolved.get(id)?.get(source);
      if (typeof target !== 'string' || !isOfPackage(target, root)) continue;
      if (linked.has(target)) continue;
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

/**
 * A project's own modules, and modules of packages that one of them imports as
 * a whole: no list of names tells what it uses of these.
 */
export function modulesToLink(
  {code, resolved}: CapturedModules,
  root: string,
): readonly string[] {
  const linked = new Set([...code.keys()].filter(id => !isOfPackage(id, root)));
  // Iteration over a set includes elements added meanwhile.
  for (const id of linked) {
    const all = isOfPackage(id, root)
      ? [...(resolved.get(id)?.keys() ?? [])]
      : (usedNames(code.get(id) ?? '') ?? [])
          .filter(({all}) => all)
          .map(({source}) => source);
    for (const source of all) {
      const target = resolved.get(id)?.get(source);
      if (typeof target === 'string' && isOfPackage(target, root))
        linked.add(target);
    }
  }
  return [...linked];
}
