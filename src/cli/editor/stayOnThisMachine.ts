import type {Plugin} from 'vite';

/** Motion Canvas's editor would ask for web fonts and its newest version. */
export const stayOnThisMachine: Plugin = {
  name: 'stay-on-this-machine',
  enforce: 'pre',
  configureServer({middlewares}) {
    middlewares.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', ownPolicy);
      next();
    });
  },
};

const ownPolicy = [
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "connect-src 'self' data: blob: ws://127.0.0.1:*",
].join('; ');
