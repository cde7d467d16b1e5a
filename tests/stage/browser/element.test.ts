import {describe, expect, test} from 'vitest';
import {ComputedStyle} from '../../../src/stage/browser/computedStyle.ts';
import {DomElement} from '../../../src/stage/browser/element.ts';
import {HtmlElement} from '../../../src/stage/browser/htmlElement.ts';
import {
  SvgElement,
  SvgGraphicsElement,
} from '../../../src/stage/browser/svgElement.ts';

describe('An element', () => {
  test('moves a child that it is given again to the end', () => {
    const parent = new DomElement('DIV');
    const [first, second] = [new DomElement('A'), new DomElement('B')];
    parent.append(first, second);
    parent.append(first);

    expect(parent.childNodes).toEqual([second, first]);
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
    expect(element.innerText).toBe('onetwo');
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
