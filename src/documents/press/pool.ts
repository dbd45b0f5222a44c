import { PressError } from './errors.ts';
import type { Stage } from './stage.ts';

/** 版台组: pages of the browser that take jobs by turns; opened when they are wanted, and renewed when they are worn. */
export interface Pool {
  /** Waits for a page that is free, and has it for as long as the work goes on. */
  with<T>(work: (stage: Stage) => Promise<T>): Promise<T>;
}

/** The browser keeps some memory of every print: after so many, a page is closed and another one opened. */
const printsPerPage = 200;

interface Place {
  stage: Stage | undefined;
  prints: number;
}

/** Opens a pool of at most so many pages. */
export function openPool(open: () => Promise<Stage>, most: number): Pool {
  const free: Place[] = Array.from({ length: most }, () => ({ stage: undefined, prints: 0 }));
  const waiting: ((place: Place) => void)[] = [];

  // The page that was used last comes first: whoever prints one document after the other needs no second one.
  const take = (): Place | Promise<Place> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const giveBack = (place: Place): void => {
    const next = waiting.shift();
    if (next) next(place);
    else free.push(place);
  };
  const discard = async (place: Place): Promise<void> => {
    const { stage } = place;
    place.stage = undefined;
    place.prints = 0;
    await stage?.close();
  };

  return {
    async with(work) {
      const place = await take();
      try {
        place.stage ??= await open();
        place.prints++;
        const done = await work(place.stage);
        if (place.prints >= printsPerPage) await discard(place);
        return done;
      } catch (error) {
        // What is wrong with a document leaves the page as it was; after anything else nobody knows how it is.
        if (!(error instanceof PressError)) await discard(place);
        throw error;
      } finally {
        giveBack(place);
      }
    },
  };
}
