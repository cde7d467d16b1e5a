/** An action that a notice offers. */
export interface NoticeAction {
  readonly text: string;
  readonly run: () => void;
}

let panel: HTMLElement | undefined;
const shown = new Map<string, HTMLElement>();

/**
 * Shows a notice over the editor until it is closed, answered or withdrawn.
 *
 * @param about - Its subject; a newer notice on the same subject replaces it.
 */
export function showNotice(
  about: string,
  text: string,
  actions: readonly NoticeAction[] = [],
): void {
  hideNotice(about);
  const close = {text: 'Close', run: () => {}};
  const notice = element('div', noticeStyle);
  notice.setAttribute('role', 'alert');
  notice.dataset['notice'] = about;
  const words = element('span', 'flex: 1');
  words.textContent = text;
  notice.append(
    words,
    ...(actions.length > 0 ? actions : [close]).map(({text, run}) => {
      const button = element('button', buttonStyle);
      button.textContent = text;
      button.addEventListener('click', () => {
        hideNotice(about);
        run();
      });
      return button;
    }),
  );
  shown.set(about, notice);
  panelOf().append(notice);
}

/** Withdraws the notice on a subject. */
export function hideNotice(about: string): void {
  shown.get(about)?.remove();
  shown.delete(about);
}

/** Messages shown on subjects and not yet withdrawn. */
const told = new Map<string, string>();

/**
 * Shows a message once, however often it recurs: a user who closes it has read
 * it. Returns whether it is new.
 */
export function tell(about: string, text: string): boolean {
  if (told.get(about) === text) return false;
  told.set(about, text);
  showNotice(about, text);
  return true;
}

/** Withdraws a message that no longer applies. */
export function takeBack(about: string): void {
  if (told.delete(about)) hideNotice(about);
}

function panelOf(): HTMLElement {
  panel ??= element('div', panelStyle);
  if (!panel.isConnected) document.body.append(panel);
  return panel;
}

function element(name: string, style: string): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  return made;
}

const panelStyle =
  'position: fixed; left: 50%; top: 56px; transform: translateX(-50%); z-index: 1000; width: min(720px, 90vw); max-height: 60vh; overflow-y: auto; display: grid; gap: 8px';
const noticeStyle =
  'display: flex; gap: 12px; align-items: center; padding: 10px 14px; border-radius: 6px; background: #3a2f14; color: #fff; border: 1px solid #e6a700; font-size: 14px; line-height: 20px; white-space: pre-wrap; overflow-wrap: anywhere';
const buttonStyle =
  'flex: none; padding: 4px 10px; border: 1px solid #e6a700; border-radius: 4px; background: transparent; color: inherit; font: inherit; cursor: pointer';
