/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What is done inside the browser's page. Each function is sent there as text: it sees its parameters and nothing else
// of this file. They are the press's own; a document's script never runs.
import type { Role, UsedCharacter } from './faces.ts';

/** Replaces the document on the page; gives the markup that a document may not contain. */
export function show(html: string, style: string, title: string): readonly string[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  const forbidden = template.content.querySelectorAll(
    'script, style, link, meta, base, iframe, object, embed, audio, video, canvas, math, form, input, button, select, textarea',
  );
  if (forbidden.length > 0) return [...forbidden].map((element) => element.tagName.toLowerCase());
  document.title = title;
  document.body.className = style;
  document.body.removeAttribute('style');
  document.body.replaceChildren(template.content);
  return [];
}

/**
 * Marks where a line may end: in titles, names and table cells after a word, with the single characters that belong to it; anywhere
 * in a checksum or the like, which would otherwise tear the line before it apart.
 */
export function markBreaks(): void {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const wordsOf = (text: string): string[] => {
    const words: string[] = [];
    for (const { segment } of segmenter.segment(text)) {
      const last = words.at(-1);
      const belongs =
        last !== undefined && (segment.length === 1 || /[\d.,（〔《“按不未非每各第]$/.test(last));
      if (belongs) words[words.length - 1] = last + segment;
      else words.push(segment);
    }
    return words;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    const byWord = text.parentElement?.closest('h1.title, .cover-title, .unit, th, td');
    const words = byWord ? wordsOf(text.data) : [text.data];
    const parts = words.flatMap((word) => word.split(/(?<=[!-~]{24,})(?=[!-~])|(?=[!-~]{24,})/));
    if (parts.length < 2) continue;
    text.replaceWith(...parts.flatMap((part) => [document.createElement('wbr'), part]).slice(1));
  }
}

/** Lists every character with the role of the face that it is set in, once each; with those that the stylesheet writes. */
export function survey(): UsedCharacter[] {
  const found = new Map<string, UsedCharacter>();
  const note = (element: Element, text: string) => {
    const role = /press-(\w+)/.exec(getComputedStyle(element).fontFamily)?.[1] as Role;
    let at = 0;
    for (const character of text) {
      const key = `${role}${character}`;
      if (!found.has(key) && !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character)) {
        const context = text
          .slice(Math.max(0, at - 8), at + character.length + 8)
          .replace(/\s+/g, ' ')
          .trim();
        found.set(key, { role, character, context });
      }
      at += character.length;
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (node.parentElement && text.trim() !== '') note(node.parentElement, text);
  }
  const numbered = [...document.querySelectorAll('ol > li')].filter(
    (item) => getComputedStyle(item).listStyleType !== 'none',
  );
  for (const item of numbered) note(item, '0123456789．');
  for (const character of '—0123456789')
    found.set(`serif${character}`, { role: 'serif', character, context: '页码' });
  return [...found.values()];
}

/** Adds rules for rare characters, and waits until every face in use is there; gives the faces that failed. */
export async function dress(rules: string): Promise<readonly string[]> {
  const sheet = document.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
  // Reading a measure makes the browser lay the page out, and only then does it ask for the faces.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family);
}

/** Sets each 发文机关标志 as large as its line allows; lets words break in a table that is too wide with whole ones. */
export function fit(): void {
  for (const head of document.querySelectorAll<HTMLElement>('.red-head > .issuer, .letter-head > .issuer')) {
    const room = head.clientWidth;
    const needed = head.scrollWidth;
    const size = Number.parseFloat(getComputedStyle(head).fontSize);
    if (needed > room) head.style.fontSize = `${Math.floor(((size * room) / needed) * 4) / 4}px`;
  }
  for (const table of document.querySelectorAll<HTMLElement>('table.sheet')) {
    if (table.offsetWidth > (table.parentElement?.clientWidth ?? 0)) table.classList.add('tight');
  }
}

/** Finds what reaches beyond the text area or beyond its table cell; gives the beginnings of the texts. */
export function findOverflow(): readonly string[] {
  const slack = 1;
  const body = document.body.getBoundingClientRect();
  const padding = getComputedStyle(document.body);
  const left = body.left + Number.parseFloat(padding.paddingLeft) - slack;
  const right = body.right - Number.parseFloat(padding.paddingRight) + slack;
  const found = new Set<string>();
  const say = (element: Element | null) => {
    const text = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    found.add(text === '' ? `<${element?.tagName.toLowerCase()}>` : text.slice(0, 40));
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue;
    const cell = node.parentElement?.closest('td, th')?.getBoundingClientRect();
    const least = Math.max(left, (cell?.left ?? left) - slack);
    const most = Math.min(right, (cell?.right ?? right) + slack);
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 0 && (box.left < least || box.right > most)) say(node.parentElement);
    }
  }
  for (const element of document.querySelectorAll('table, img, svg, pre, .example, hr:not(.double-red)')) {
    const box = element.getBoundingClientRect();
    if (box.left < left || box.right > right) say(element);
  }
  return [...found];
}

/** Lists the ids that the contents point to, in order. */
export function contentsTargets(): readonly string[] {
  return [...document.querySelectorAll('nav.contents a[href^="#"]')].map((link) =>
    decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
  );
}

/** Writes the page numbers into the contents, and tells the stylesheet how many pages there are. */
export function fillPages(numbers: Record<string, number>, pages: number): void {
  document.body.style.setProperty('--pages', String(pages));
  for (const link of document.querySelectorAll('nav.contents a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    const place = link.querySelector('.page-number') ?? link.parentElement?.querySelector('.page-number');
    if (place) place.textContent = String(numbers[id] ?? '');
  }
}

/** Whether something stands at the foot of the last page, which only a second print can find. */
export function hasImprint(): boolean {
  return document.querySelector('.imprint') !== null;
}
