import path from 'node:path';

/**
 * Messages on the page's socket that try to make a server write, read or end.
 */
export function socketMessages(outside: string): readonly string[] {
  const picture = {
    name: '../vite.config',
    data: 'data:,x',
    frame: 0,
    subDirectories: ['..', '..'],
    mimeType: 'text/javascript',
  };
  const meta = {source: path.join(outside, 'made.meta'), data: {a: 1}};
  const events: readonly (readonly [string, unknown])[] = [
    ['motion-canvas:export', picture],
    ['motion-canvas:export', null],
    ['motion-canvas:export', {}],
    ['motion-canvas:meta', meta],
    ['motion-canvas:meta', {source: `${outside}/secret.ts`, data: null}],
    ['motion-canvas:meta', null],
    ['motion-canvas:meta', {source: '\0virtual:settings.meta', data: {}}],
    ['figures:timing', {scene: 'figure03', beats: []}],
    ['vite:invoke', null],
    ['vite:invoke', {id: 'send', name: 'fetchModule', data: ['/etc/passwd']}],
    ['toString', {}],
  ];
  const custom = events.map(([event, data]) =>
    JSON.stringify({type: 'custom', event, data}),
  );
  return [...custom, '', 'null', '[]', '{', '{"type":"custom"}', '\uFFFF'];
}
