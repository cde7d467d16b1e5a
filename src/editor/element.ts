type Names = keyof HTMLElementTagNameMap;

/** An HTML element with its properties and children. */
export function element<TName extends Names>(
  name: TName,
  properties: Partial<HTMLElementTagNameMap[TName]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[TName] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
