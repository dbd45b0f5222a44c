/** The markup that a template may write. What is not listed is refused, so that nothing has to be known of what browsers may come to do. */

/** 可用的标记: text, tables, lists, sections and the shapes of a drawing; none of them runs, fetches or sends anything. */
export const TAGS: ReadonlySet<string> = new Set(
  [
    'article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section ul li',
    'a b bdi bdo br code em i mark rp rt ruby s small span strong sub sup time u wbr',
    'caption col colgroup table tbody td tfoot th thead tr',
    'circle clippath defs ellipse g line lineargradient path polygon polyline radialgradient rect stop svg symbol text tspan use',
  ].flatMap((names) => names.split(' ')),
);

/** 可用的属性: none holds an address but `href`, which stays within the document. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'abbr class colspan datetime dir headers href id lang reversed role rowspan scope span start title translate type value',
    'clip-path cx cy d dx dy fill fill-opacity fill-rule gradientunits height offset opacity points preserveaspectratio r rx ry',
    'shape-rendering stop-color stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor',
    'transform viewbox width x x1 x2 xlink:href xmlns y y1 y2',
  ].flatMap((names) => names.split(' ')),
);

/** Attributes that hold a value of the view model whole, or after `#`. */
const MAY_HOLD_VALUES = /^(?:id|class|href|viewBox|d|aria-label|title|rowspan|colspan)$/;

/** Whether an attribute may be written. */
export const isAttribute = (name: string): boolean =>
  ATTRIBUTES.has(name.toLowerCase()) || /^(?:aria|data)-[a-z-]+$/i.test(name);

/** Whether what an attribute says may come from the data. */
export const holdsValues = (name: string): boolean => MAY_HOLD_VALUES.test(name);
