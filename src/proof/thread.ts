/**
 * 阅读线程: a PDF is taken apart in a thread of its own. What makes its reader go round and round, or hold all memory, is ended there,
 * and who waits for it can be answered meanwhile, Ctrl-C above all.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A thread that reads one file at a time. */
export interface Thread {
  readonly reader: PDFWorker;
  /** Rejects when the thread has ended before it was asked to. */
  readonly broken: Promise<never>;
  /** While it works, the program goes on; while it does not, the program may end. */
  work(): void;
  rest(): void;
  end(): void;
}

const mostMegabytes = 1500;

/** In a thread there is nothing but what it is given: its part of the reader, and the port over which that is asked. */
const program = `const { workerData: { part, port } } = require('node:worker_threads');
import(part).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(port));`;

/** Starts a thread. */
export function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const part = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const worker = new Worker(program, {
    eval: true,
    workerData: { part: pathToFileURL(part).href, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const broken = new Promise<never>((_, reject) => worker.once('error', reject));
  // Told to whoever reads; nobody does while it rests.
  broken.catch(() => {});
  return {
    reader: PDFWorker.create({ port: asPort(port1), verbosity: 0 }),
    broken,
    work: () => port1.ref(),
    rest() {
      port1.unref();
      worker.unref();
    },
    end() {
      port1.close();
      void worker.terminate();
    },
  };
}

/** The library's declarations know the workers of browsers only; it asks no more of one than a port offers. */
const asPort = (port: MessagePort): globalThis.Worker => port as unknown as globalThis.Worker;
