import type {SetDifference} from './diffSides.ts';
import {differenceHeading, versionsText} from './diffWords.ts';

/** The page around the sections of the figures that differ. */
export function pageFrame(
  difference: SetDifference,
  {
    sections,
    same,
  }: {readonly sections: readonly string[]; readonly same: number},
): string {
  const {before, after} = difference;
  const versions = versionsText(difference);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(differenceHeading(difference))}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(differenceHeading(difference))}</h1>
<p>From <code>${escaped(before)}</code> to <code>${escaped(after)}</code>. ${same} unchanged.</p>
${versions === '' ? '' : `<p>${escaped(versions)}</p>`}
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** Escapes text for HTML, in attributes and elements alike. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    character => `&#${character.codePointAt(0)};`,
  );
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 100rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
section { border-top: 1px solid #8886; margin-top: 2rem; }
h3 { margin-bottom: .5rem; }
.tag { border: 1px solid #8886; border-radius: 1rem; padding: .1rem .7rem; font-size: .875rem; }
.stills { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; }
figcaption, .none { opacity: .75; font-size: .875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .5rem 1rem .5rem 0; border-top: 1px solid #8886; vertical-align: middle; }
svg { max-width: none; }
`;
