import type { Page } from 'playwright-core';

/**
 * What in the drawings of a page is too pale to be read: words below 4.5 : 1 against what they stand on, lines and
 * shapes below 3 : 1. Grid lines and the empty rest of a bar say nothing by themselves.
 */
export function findPaleInks(page: Page): Promise<{ drawn: number; pale: string[] }> {
  return page.evaluate(() => {
    type Ink = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const inkOf = (colour: string): Ink => {
      if (!canvas || colour === 'none' || colour === '') return [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([red, green, blue, alpha]: Ink, opacity: number, under: Ink): Ink => {
      const part = alpha * opacity;
      const mix = (one: number, other: number) => one * part + other * (1 - part);
      return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
    };
    const light = ([red, green, blue]: Ink) => {
      const linear = (value: number) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Ink, other: Ink) => {
      const [more = 0, less = 0] = [light(one), light(other)].toSorted((a, b) => b - a);
      return (more + 0.05) / (less + 0.05);
    };
    const isPaper = matchMedia('print').matches;
    const groundOf = (element: Element): Ink => {
      for (let at: Element | null = element; at && !isPaper; at = at.parentElement) {
        const ink = inkOf(getComputedStyle(at).backgroundColor);
        if (ink[3] === 1) return ink;
      }
      return [255, 255, 255, 1];
    };
    const pale: string[] = [];
    let drawn = 0;
    for (const drawing of document.querySelectorAll('main svg')) {
      const ground = groundOf(drawing);
      const shapes = drawing.querySelectorAll<SVGGraphicsElement>(
        'text, path, line, polyline, polygon, circle, rect',
      );
      for (const shape of shapes) {
        const style = getComputedStyle(shape);
        const box = shape.getBoundingClientRect();
        if (shape.closest('defs, .chart-track, .chart-grid') || style.visibility === 'hidden') continue;
        if (box.width + box.height === 0) continue;
        let opacity = 1;
        for (let at: Element | null = shape; at && at !== drawing; at = at.parentElement)
          opacity *= Number(getComputedStyle(at).opacity);
        const isWords = shape.tagName === 'text';
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const below = [...(shape.parentElement?.children ?? [])].filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const holds = left <= middle.x && middle.x <= right && top <= middle.y && middle.y <= bottom;
          return /^(circle|rect)$/.test(one.tagName) && holds;
        })[0];
        const under = isWords && below ? over(inkOf(getComputedStyle(below).fill), 1, ground) : ground;
        const inks = isWords ? [style.fill] : [style.fill, style.stroke];
        const visible = inks.map(inkOf).filter(([, , , alpha]) => alpha > 0);
        if (visible.length === 0 || opacity === 0) continue;
        drawn++;
        const best = Math.max(...visible.map((ink) => contrast(over(ink, opacity, under), under)));
        if (best < (isWords ? 4.5 : 3)) {
          const named = `${shape.tagName}.${shape.getAttribute('class') ?? ''}`;
          pale.push(`${named} ${best.toFixed(1)} : 1 «${(shape.textContent ?? '').slice(0, 30)}»`);
        }
      }
    }
    return { drawn, pale: [...new Set(pale)].slice(0, 12) };
  });
}

/** What of a page would be lost or waste ink on paper. */
export function findPrintFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    for (const navigation of document.querySelectorAll(
      '.site-head, .site-foot, main form[method=get], main .pager',
    ))
      if (isShown(navigation)) faults.push(`printed: ${navigation.outerHTML.slice(0, 60)}`);
    const [red = 255, green = 255, blue = 255] = (
      getComputedStyle(document.body).color.match(/\d+/g) ?? []
    ).map(Number);
    if (red + green + blue > 200) faults.push(`pale words on paper: ${red} ${green} ${blue}`);
    // A4 within margins of a centimetre, upright or, for many columns, lying.
    const main = document.querySelector('main');
    const width = main && getComputedStyle(main).page === 'wide' ? 1047 : innerWidth;
    for (const whole of document.querySelectorAll('main table, main svg')) {
      if (!isShown(whole)) continue;
      const { right } = whole.getBoundingClientRect();
      if (right > width + 1) faults.push(`${whole.tagName} reaches ${Math.round(right)} of ${width}`);
      for (let at = whole.parentElement; at; at = at.parentElement) {
        if (
          getComputedStyle(at).overflowX !== 'visible' &&
          at.scrollWidth > at.clientWidth + 1 &&
          at !== document.body
        )
          faults.push(`${whole.tagName} is cut by .${at.className}`);
      }
    }
    return faults;
  });
}
