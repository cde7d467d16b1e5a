import {exportText} from './exportText.ts';
import {showNotice} from './notices.ts';

/**
 * Answers requests of Motion Canvas's editor that this one does not support:
 * the newest version in the registry, programs that the server would start.
 * None of them leaves the page.
 */
export function answerForeignRequests(): void {
  const own = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    const url = new URL(address, location.href);
    if (url.pathname === '/__open-in-editor') {
      const place = url.searchParams.get('file') ?? '';
      showNotice('place', `The source is ${place}.`);
    } else if (url.pathname === '/__open-output-path') {
      showNotice('place', exportText);
    } else if (url.origin === location.origin) {
      return own(input, init);
    }
    return Response.json({version: '0.0.0'});
  };
}
