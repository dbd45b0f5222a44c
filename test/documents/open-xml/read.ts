import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** An element of a part. */
export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** The text that stands in it by itself. */
  readonly text: string;
}

/** The parts of a package, by their paths. */
export type Package = ReadonlyMap<string, Node>;

/** Reads a package; throws where a part is not well-formed XML. */
export function readPackage(file: Uint8Array): Package {
  return new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, readPart(path, strFromU8(bytes))] as const),
  );
}

function readPart(path: string, text: string): Node {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(`${path}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error(`${path}: no element`);
  return nodeOf(root);
}

function nodeOf(element: Element): Node {
  const nodes = [...element.childNodes];
  return {
    name: element.nodeName,
    attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])),
    children: nodes
      .filter((node) => node.nodeType === node.ELEMENT_NODE)
      .map((node) => nodeOf(node as Element)),
    text: nodes
      .filter((node) => node.nodeType === node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '')
      .join(''),
  };
}

/** An element with all that stands in it, from the outside in. */
export function within(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(within)];
}
