import {exportText} from './exportText.ts';
import {showNotice} from './notices.ts';

/**
 * Answers what Motion Canvas's editor asks for and this one does not have: the
 * newest version in the registry, programs that the server would start. Nothing
 * of that leaves the page.
 */
export function answerForeignRequests(): void {
  const own = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    const url = new URL(address, location.href);
    if (url.pathname === '/__open-in-editor') {
      const place = url.searchParams.get('file') ?? '';
      showNotice('place', `It stands in ${place}.`);
    } else if (url.pathname === '/__open-output-path') {
      showNotice('place', exportText);
    } else if (url.origin === location.origin) {
      return own(input, init);
    }
    return Response.json({version: '0.0.0'});
  };
}
