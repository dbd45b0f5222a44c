/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What is done inside the browser's page. `makeTools` is sent there as text, once for each page, so that the browser need not
// read and warm it anew for every document: it sees nothing else of this file. The tools are the press's own; a document's
// script never runs.
import type { Role } from '../office-faces.ts';
import type { UsedCharacters } from './faces.ts';

/** What a document shows of itself once it has its faces. */
export interface Laid {
  /** The faces that could not be loaded. */
  readonly failed: readonly string[];
  /** The beginnings of texts that reach beyond the text area or beyond their table cell. */
  readonly overflow: readonly string[];
  /** The ids that the contents point to, in order. */
  readonly targets: readonly string[];
  /** Whether something stands at the foot of the last page, which only a second print can find. */
  readonly hasImprint: boolean;
  /** Whether a table stands before the 核验标记, of which the last rows can go onto its page. */
  readonly rowsBeforeMark: boolean;
}

/** What is on the page: its characters, and where everything lies. */
export interface Shown {
  readonly used: UsedCharacters;
  readonly laid: Laid;
}

/** The markup of a document that may not contain it. */
export interface Forbidden {
  readonly forbidden: readonly string[];
}

/** What can be done to the page. */
export interface PageTools {
  /** Replaces the document on the page, with these rules for rare characters, and looks at it when every face in use is there. */
  show(html: string, style: string, title: string, rules: string): Promise<Shown | Forbidden>;
  /** The words around the first place of a character. */
  contextOf(role: Role, character: string): string;
  /** Writes the page numbers into the contents, and tells the stylesheet how many pages there are and how high the 版记 is. */
  fillPages(numbers: Readonly<Record<string, number>>, pages: number): void;
  /** Begins a page with the last rows before the 核验标记. */
  moveLastRows(): void;
}

/** Makes the tools; runs in the page, which is given the cutter of words as well. */
export function makeTools(wordsOf: (text: string, segmenter: Intl.Segmenter) => string[]): PageTools {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const range = document.createRange();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  let rulesNow = '';

  /** What has been cut before: heads of tables, names and sentences are the same in notice after notice. */
  const known = new Map<string, string[]>();
  function cut(text: string): string[] {
    const words = known.get(text) ?? wordsOf(text, segmenter);
    if (known.size >= 5000) known.clear();
    known.set(text, words);
    return words;
  }

  function textsOf(): Text[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    return texts;
  }

  function unbroken(piece: string): HTMLElement {
    const span = document.createElement('span');
    span.style.whiteSpace = 'nowrap';
    span.append(piece);
    return span;
  }

  /**
   * Marks where a line may end: in titles, names and table cells after a word, with the single characters that belong to it;
   * anywhere in a checksum or the like, which would otherwise tear the line before it apart. No line begins or ends with
   * the · of 元/平方米·月, as the browser would let it.
   */
  function markBreaks(): void {
    for (const text of textsOf()) {
      const byWord = text.parentElement?.closest('h1.title, .cover-title, .unit, th, td');
      const words = byWord ? cut(text.data) : [text.data];
      const parts = words.flatMap((word) => word.split(/(?<=[!-~]{24,})(?=[!-~])|(?=[!-~]{24,})/));
      const pieces = byWord ? [] : text.data.split(/(.(?:·.)+)/u);
      if (pieces.length > 1)
        text.replaceWith(...pieces.map((piece, at) => (at % 2 === 1 ? unbroken(piece) : piece)));
      else if (parts.length > 1)
        text.replaceWith(...parts.flatMap((part) => [document.createElement('wbr'), part]).slice(1));
    }
  }

  /** Sets each 发文机关标志 as large as its line allows; lets words break in a table that is too wide with whole ones. */
  function fitWidths(): void {
    for (const head of document.querySelectorAll<HTMLElement>(
      '.red-head > .issuer, .letter-head > .issuer',
    )) {
      const room = head.clientWidth;
      const needed = head.scrollWidth;
      const size = Number.parseFloat(getComputedStyle(head).fontSize);
      if (needed > room) head.style.fontSize = `${Math.floor(((size * room) / needed) * 4) / 4}px`;
    }
    for (const table of document.querySelectorAll<HTMLElement>('table.sheet')) {
      if (table.offsetWidth > (table.parentElement?.clientWidth ?? 0)) table.classList.add('tight');
    }
  }

  function findOverflow(): readonly string[] {
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

    for (const node of textsOf()) {
      if (node.data.trim() === '') continue;
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

  /** Every text with the role of its face: of the document, of the numbers of lists, and of page numbers. */
  function forEachText(visit: (role: Role, text: string) => void): void {
    const roles = new Map<Element, Role>();
    const roleOf = (element: Element): Role => {
      const known = roles.get(element);
      if (known !== undefined) return known;
      const role = /press-(\w+)/.exec(getComputedStyle(element).fontFamily)?.[1] as Role;
      roles.set(element, role);
      return role;
    };
    for (const { parentElement, data } of textsOf()) {
      if (parentElement && data.trim() !== '') visit(roleOf(parentElement), data);
    }
    for (const item of document.querySelectorAll('ol > li')) {
      if (getComputedStyle(item).listStyleType !== 'none') visit(roleOf(item), '0123456789．');
    }
    visit('serif', '—0123456789');
  }

  function linksOfContents(): [link: Element, id: string][] {
    return [...document.querySelectorAll('nav.contents a[href^="#"]')].map((link) => [
      link,
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    ]);
  }

  /**
   * What can begin the page of the 核验标记, so that it does not stand there alone: the last group of the table before it with the sum
   * below, or its last two rows; a short table goes as a whole, with its heading. Nothing, where it would take everything along.
   */
  function lastRows(): HTMLElement | null {
    let before = document.querySelector('body > .mark')?.previousElementSibling ?? null;
    while (before && !(before instanceof HTMLTableElement)) before = before.lastElementChild;
    if (!before) return null;
    const bodies = [...before.tBodies];
    if (bodies.some((body) => body.classList.contains('group'))) {
      const isSum = bodies.at(-1)?.rows.length === 1;
      return bodies.slice(1).at(isSum ? -2 : -1) ?? null;
    }
    const rows = bodies.flatMap((body) => [...body.rows]);
    if (rows.length > 4) return rows.slice(1, -1).findLast((row) => !rows.some(spansInto(row))) ?? null;
    const above = before.previousElementSibling;
    const heading = above?.matches('.note') ? above.previousElementSibling : above;
    return heading instanceof HTMLElement && heading.matches('h2, h3, h4') ? heading : null;
  }

  /** Whether a cell of a row reaches down into another one. */
  const spansInto = (row: HTMLTableRowElement) => (above: HTMLTableRowElement) =>
    [...above.cells].some(
      ({ rowSpan }) => above.rowIndex < row.rowIndex && row.rowIndex < above.rowIndex + rowSpan,
    );

  /** The characters that are set in the face of each role, once each; with those that the stylesheet writes. */
  function usedCharacters(): UsedCharacters {
    const used: Partial<Record<Role, Set<string>>> = {};
    forEachText((role, text) => {
      const set = used[role] ?? new Set();
      used[role] = set;
      for (const character of text) set.add(character);
    });
    const isSeen = (character: string) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character);
    return Object.fromEntries(
      Object.entries(used).map(([role, characters]) => [role, [...characters].filter(isSeen).join('')]),
    );
  }

  async function lay(): Promise<Laid> {
    // Reading a measure makes the browser lay the page out, and only then does it ask for the faces.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    fitWidths();
    return {
      failed: [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family),
      overflow: findOverflow(),
      targets: linksOfContents().map(([, id]) => id),
      hasImprint: document.querySelector('.imprint') !== null,
      rowsBeforeMark: lastRows() !== null,
    };
  }

  return {
    async show(html, style, title, rules) {
      const template = document.createElement('template');
      template.innerHTML = html;
      const forbidden = template.content.querySelectorAll(
        'script, style, link, meta, base, iframe, object, embed, audio, video, canvas, math, form, input, button, select, textarea',
      );
      if (forbidden.length > 0)
        return { forbidden: [...forbidden].map((element) => element.tagName.toLowerCase()) };
      document.title = title;
      document.body.className = style;
      document.body.removeAttribute('style');
      document.body.replaceChildren(template.content);
      if (rules !== rulesNow) sheet.replaceSync(rules);
      rulesNow = rules;
      markBreaks();
      return { used: usedCharacters(), laid: await lay() };
    },
    contextOf(role, character) {
      let context = '';
      forEachText((ofText, text) => {
        const at = text.indexOf(character);
        if (context !== '' || ofText !== role || at < 0) return;
        const around = text.slice(Math.max(0, at - 8), at + character.length + 8);
        context = around.replace(/\s+/g, ' ').trim();
      });
      return context;
    },
    moveLastRows() {
      lastRows()?.style.setProperty('break-before', 'page');
    },
    fillPages(numbers, pages) {
      document.body.style.setProperty('--pages', String(pages));
      const imprint = document.querySelector<HTMLElement>('.imprint');
      if (imprint) document.body.style.setProperty('--imprint', `${imprint.offsetHeight}px`);
      for (const [link, id] of linksOfContents()) {
        const place = link.querySelector('.page-number') ?? link.parentElement?.querySelector('.page-number');
        if (place) place.textContent = String(numbers[id] ?? '');
      }
    },
  };
}
