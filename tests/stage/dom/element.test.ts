import {describe, expect, test} from 'vitest';
import {ComputedStyle} from '../../../src/stage/dom/computedStyle.ts';
import {DomElement} from '../../../src/stage/dom/element.ts';
import {HtmlElement} from '../../../src/stage/dom/htmlElement.ts';
import {createDocument} from '../../../src/stage/browser/document.ts';
import {skia} from '../../../src/stage/skia/skia.ts';
import {
  createSvgElement,
  SvgElement,
  SvgGraphicsElement,
} from '../../../src/stage/dom/svgElement.ts';

/** An object of the web with any member. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

describe('An element', () => {
  test('moves a child that it is given again to the end', () => {
    const parent = new DomElement('DIV');
    const [first, second] = [new DomElement('A'), new DomElement('B')];
    parent.append(first, second);
    parent.append(first);

    expect(parent.childNodes).toEqual([second, first]);
  });

  test('takes back what a node has measured in the shadow of its view', () => {
    const shadow = new HtmlElement('DIV').attachShadow();
    const path = createSvgElement('path');
    path.setAttribute('d', 'M0 0 H30 V40');
    shadow.appendChild(path);

    expect(shadow.removeChild(path)).toBe(path);
    expect(shadow.childNodes).toEqual([]);
    expect(path.parentNode).toBeNull();
  });

  test.each(['offsetWidth', 'clientHeight', 'scrollWidth', 'getClientRects'])(
    'refuses to tell its %s, which needs a page',
    name => {
      const span = new HtmlElement('SPAN');

      expect(() => Reflect.get(span, name)).toThrow(`the ${name} of <span>`);
    },
  );

  test('is measured in a view, but not in the page around it', () => {
    const page = new HtmlElement('HTML');
    const host = new HtmlElement('DIV');
    const label = new HtmlElement('SPAN');
    label.textContent = 'How wide?';
    page.append(host, label);
    const seen = new HtmlElement('DIV');
    Object.assign(seen.style, {
      position: 'absolute',
      width: '20px',
      height: '10px',
    });
    host.attachShadow().append(seen);

    expect(seen.getBoundingClientRect().width).toBe(20);
    expect(() => label.getBoundingClientRect()).toThrow('the size of <span>');
  });

  test('takes a child away from its former parent', () => {
    const [from, to] = [new DomElement('DIV'), new DomElement('DIV')];
    const child = new DomElement('A');
    from.append(child);
    to.prepend(child);

    expect(from.childNodes).toEqual([]);
    expect(child.parentNode).toBe(to);
  });

  test('gives each line of its text a node, with a break between', () => {
    const element = new DomElement('SPAN');
    element.innerText = 'one\ntwo';

    expect(element.childNodes.map(node => node.textContent)).toEqual([
      'one',
      '',
      'two',
    ]);
    expect(element.children[0]?.tagName).toBe('BR');
    expect(element.innerText).toBe('one\ntwo');
    expect(element.textContent).toBe('onetwo');
  });

  test('finds elements below it by id and by tag', () => {
    const root = new HtmlElement('DIV');
    root.innerHTML = '<svg><g id="sum"><path d="M0 0"/></g></svg>';

    expect(root.querySelector('#sum')?.tagName).toBe('g');
    expect(root.querySelector('path')?.getAttribute('d')).toBe('M0 0');
    expect(root.querySelector('#none')).toBeNull();
  });

  test('loses its content when its markup is emptied', () => {
    const root = new HtmlElement('DIV');
    root.innerHTML = '<svg/>';
    root.innerHTML = '';

    expect(root.childNodes).toEqual([]);
  });
});

/** The same tree by the calls of d3, svg.js and rough.js. */
function built() {
  const root = createSvgElement('svg');
  const group = root.appendChild(createSvgElement('g'));
  group.setAttribute('class', 'axis');
  group.classList.add('left');
  const [first, second] = ['circle', 'path'].map(createSvgElement);
  group.appendChild(second!);
  group.insertBefore(first!, second!);
  first!.setAttributeNS(null, 'r', '5');
  first!.style.setProperty('fill', 'red');
  second!.textContent = 'a < b';
  return {root, group, first: first!, second: second!};
}

describe('A tree that a library builds', () => {
  test('is written as markup that parses to the same', () => {
    const {root} = built();
    const written =
      '<svg><g class="axis left"><circle r="5" style="fill: red;"></circle><path>a &lt; b</path></g></svg>';
    const again = new HtmlElement('DIV');
    again.innerHTML = written;

    expect(root.outerHTML).toBe(written);
    expect(again.innerHTML).toBe(written);
    expect(root.cloneNode(true).outerHTML).toBe(written);
    expect(root.cloneNode().outerHTML).toBe('<svg></svg>');
  });

  test('knows who is beside, above and before whom', () => {
    const {root, group, first, second} = built();

    expect(first.nextSibling).toBe(second);
    expect(second.previousSibling).toBe(first);
    expect(group.firstChild).toBe(first);
    expect(group.lastElementChild).toBe(second);
    expect(first.closest('.left')).toBe(group);
    expect(root.contains(second)).toBe(true);
    expect(first.compareDocumentPosition(second)).toBe(4);
    expect(second.compareDocumentPosition(first)).toBe(2);
    expect(root.compareDocumentPosition(first)).toBe(20);
    expect(first.compareDocumentPosition(root)).toBe(10);
  });

  test.each([
    ['circle', 1],
    ['svg g > circle', 1],
    ['svg > circle', 0],
    ['g > circle', 1],
    ['.axis path, circle', 2],
    ['[r="5"]', 1],
    ['g.left[class^=axis] *', 2],
    ['circle.left', 0],
  ])('finds elements by %s', (selector, count) => {
    expect(built().root.querySelectorAll(selector)).toHaveLength(count);
  });

  test('refuses a selector that it cannot follow', () => {
    expect(() => built().root.querySelectorAll('g:hover')).toThrow('“g:hover”');
  });

  test('takes in the nodes of a fragment, in their order', () => {
    const page = createDocument();
    const parts = page.createDocumentFragment();
    const [first, second] = [createSvgElement('a'), createSvgElement('b')];
    parts.append(first, second);
    const {group} = built();
    group.insertBefore(parts, group.firstChild);

    expect(group.childNodes.slice(0, 2)).toEqual([first, second]);
    expect(parts.childNodes).toEqual([]);
  });
});

describe.each(['canvas', 'img', 'video'])('A %s', tag => {
  test('is an element of the page as others are', () => {
    const page = createDocument();
    const element: Loose = page.createElement(tag);
    element.addEventListener('webglcontextlost', () => {});
    element.setAttribute('id', 'board');
    element.style.display = 'block';
    element.classList.add('wide');
    page.body.appendChild(element);

    expect(element).toBeInstanceOf(HtmlElement);
    expect(page.querySelector('.wide')).toBe(element);
    expect(element.ownerDocument).toBe(page);
    expect(element.parentElement).toBe(page.body);
    expect(() => element.clientWidth).toThrow(`the clientWidth of <${tag}>`);
    element.remove();
    expect(page.body.children).toEqual([]);
  });
});

test('A canvas of the page is still one that Skia draws', () => {
  const page = createDocument();
  const from: Loose = page.createElement('canvas');
  from.width = from.height = 4;
  const pen = from.getContext('2d');
  pen.fillStyle = 'red';
  pen.fillRect(0, 0, 4, 4);
  const to: Loose = page.createElement('canvas');
  to.getContext('2d').drawImage(from, 0, 0);

  expect(from).toBeInstanceOf(skia.createCanvas(1, 1).constructor);
  expect([...to.getContext('2d').getImageData(1, 1, 1, 1).data]).toEqual([
    255, 0, 0, 255,
  ]);
});

describe('A style', () => {
  test('has one value under its two spellings', () => {
    const {style} = new DomElement('DIV');
    Reflect.set(style, 'font-size', '12px');

    expect(Reflect.get(style, 'fontSize')).toBe('12px');
  });

  test('is inherited where it belongs to text', () => {
    const parent = new DomElement('DIV');
    const child = new DomElement('SPAN');
    parent.append(child);
    parent.style.write('fontSize', '20px');
    parent.style.write('fontFamily', 'Inter Tight');
    parent.style.write('lineHeight', '1.5');
    parent.style.write('width', '100px');
    const computed = new ComputedStyle(child);

    expect(computed.getPropertyValue('font-size')).toBe('20px');
    expect(computed.font).toBe('normal 400 20px "Inter Tight"');
    expect(computed.lineHeight).toBe('30px');
    expect(computed.getPropertyValue('width')).toBe('');
    expect(computed.getPropertyValue('colour')).toBe('');
  });
});

describe('Parsed SVG', () => {
  test('tells what is drawn from what describes', () => {
    const root = new HtmlElement('DIV');
    root.innerHTML =
      '<svg viewBox="0 0 10 20"><defs/><use xlink:href="#a"/><path d="M0 0H5V7"/></svg>';
    const svg = root.children[0];
    const [defs, use, path] = svg?.children ?? [];

    expect(svg).toBeInstanceOf(SvgGraphicsElement);
    expect(defs).toBeInstanceOf(SvgElement);
    expect(defs).not.toBeInstanceOf(SvgGraphicsElement);
    expect(use instanceof SvgGraphicsElement && use.href.baseVal).toBe('#a');
    expect(svg instanceof SvgGraphicsElement && svg.viewBox.baseVal).toEqual({
      x: 0,
      y: 0,
      width: 10,
      height: 20,
    });
    expect(path instanceof SvgGraphicsElement && path.getTotalLength()).toBe(
      12,
    );
    expect(path instanceof SvgGraphicsElement && path.getBBox().height).toBe(7);
  });
});
