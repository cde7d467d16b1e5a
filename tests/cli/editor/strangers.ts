/** The credentials of an editor's page. */
export interface Ticket {
  /** In the form of a header. */
  readonly cookie: string;
  readonly token: string;
}

/** Headers of requests that do not belong to the editor. */
export const strangers: Readonly<
  Record<string, (ticket: Ticket) => Readonly<Record<string, string>>>
> = {
  'Nobody known': () => ({}),
  'A wrong cookie': ({cookie}) => ({Cookie: cookie.replace(/=.*/, '=guess')}),
  'The token for a cookie': ({cookie, token}) => ({
    Cookie: cookie.replace(/=.*/, `=${token}`),
  }),
  'Another site': ({cookie}) => ({
    Cookie: cookie,
    'Sec-Fetch-Site': 'cross-site',
  }),
  'Another port': ({cookie}) => ({
    Cookie: cookie,
    'Sec-Fetch-Site': 'same-site',
  }),
  'Another origin': ({cookie}) => ({
    Cookie: cookie,
    Origin: 'http://evil.example',
  }),
  'Another port’s origin': ({cookie}) => ({
    Cookie: cookie,
    Origin: 'http://127.0.0.1:1',
  }),
  'An origin that is none': ({cookie}) => ({Cookie: cookie, Origin: 'null'}),
  'Another name': ({cookie}) => ({Cookie: cookie, Host: 'evil.example'}),
  'A name that begins alike': ({cookie}) => ({
    Cookie: cookie,
    Host: '127.0.0.1.evil.example',
  }),
  'A name that is none': ({cookie}) => ({Cookie: cookie, Host: '['}),
};

/** Addresses that make up the page. */
export const ownPlaces = [
  '/',
  '/editor.css',
  '/timing',
  '/shown',
  '/load',
  '/places',
  '/@vite/client',
  '/src/project.ts',
];

/** Addresses outside of the page, including ways to a folder elsewhere. */
export function foreignPlaces(outside: string): readonly string[] {
  return [
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?scene',
    '/@fs/etc/passwd?raw',
    '/@fs/etc/passwd?project',
    '/@fs/etc/passwd?import&scene',
    '/@fs//etc/passwd',
    `/@fs${outside}/secret.ts`,
    `/@fs${outside}/secret.ts?scene`,
    `/@id/${outside}/secret.ts`,
    `/@id/__x00__${outside}/secret.ts?scene`,
    '/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/src/..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/src/%00',
    '/src/%ff',
    '//etc/passwd',
    '/package.json',
    '/vite.config.ts',
    '/src/cli/main.ts',
    '/src/render/worker.ts',
    '/src/theme.ts?scene',
    '/src/theme.ts?raw',
    '/src/theme.ts?url',
    '/src/theme.ts?worker',
    '/src/project.ts?project',
    '/src/scenes/figure03.meta',
    '/src/scenes/nowhere.tsx?scene',
    '/node_modules/.package-lock.json',
    '/__open-in-editor?file=src/project.ts',
    '/__open-in-editor?file=/etc/passwd',
    '/__open-output-path',
    '/@id/virtual:settings.meta',
    '/cors-proxy/http%3A%2F%2F127.0.0.1',
  ];
}

/** Questions of a page about files outside of it. */
export function foreignQuestions(outside: string): readonly string[] {
  return [
    '/load?scene=..%2f..%2f..%2fetc%2fpasswd',
    '/load?scene=..%2fcli%2fmain',
    '/load?scene=figure03%3fraw',
    '/places?at=/@fs/etc/passwd:1:1',
    '/places?at=//evil.example/src/theme.ts:1:1',
    '/places?at=/src/cli/main.ts:1:1',
    '/places?at=/src/../../etc/passwd:1:1',
    `/shown?network=${encodeURIComponent(`${outside}/secret.ts`)}`,
  ];
}
