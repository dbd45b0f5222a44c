/** The part of the library that the drawings use; it has no types of its own. */
declare module 'railroad-diagrams' {
  interface Shape {
    width: number;
  }
  interface Drawing extends Shape {
    readonly attrs: Record<string, string | number>;
    format(): Drawing;
    toString(): string;
  }
  const railroad: {
    Diagram(...items: readonly Shape[]): Drawing;
    Sequence(...items: readonly Shape[]): Shape;
    Choice(normal: number, ...items: readonly Shape[]): Shape;
    Optional(item: Shape): Shape;
    OneOrMore(item: Shape, separator?: Shape): Shape;
    Terminal(text: string): Shape;
    NonTerminal(text: string): Shape;
  };
  export default railroad;
}
