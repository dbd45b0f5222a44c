// Who may import whom (ARCHITECTURE.md). Every rule names what a room may reach; all else is refused.

/** The doors of rooms; the contract of the runtime is a type file and may be named beside its door. */
const door = (room) => `^${room}/index[.]ts$`;
const runtimeTypes = '^src/runtime/(index|contract)[.]ts$';
/** A package, wherever npm has put it. `puppeteer` is an alias, so both of its names stand in the rules. */
const npm = (...names) => `^node_modules/(${names.join('|')})/`;

/** Modules in `from` import nothing but `to`. */
const only = (name, comment, from, to, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: fromNot === undefined ? { path: from } : { path: from, pathNot: fromNot },
  to: { pathNot: to },
});

/** Nothing but `except` imports `to`. */
const alone = (name, comment, to, except) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [...except, '^node_modules/'] },
  to: { path: to },
});

/** What every phase of the compiler may use. */
const compilerCommons = [
  '^src/compiler/(source|outcome|names)[.]ts$',
  door('src/compiler/diagnostics'),
  door('grammar'),
];
const phase = (folder, ...typeFiles) =>
  only(
    `phase-${folder}`,
    `${folder} imports its own folder, the type files of the phases that it reads, and source, outcome, diagnostics, grammar`,
    `^src/compiler/${folder}/`,
    [
      `^src/compiler/${folder}/`,
      ...typeFiles.map((file) => `^src/compiler/${file}$`),
      ...compilerCommons,
      runtimeTypes,
      npm('chevrotain'),
    ],
  );

export default {
  forbidden: [
    // Rooms
    only('grammar', 'The language without its meaning: chevrotain and nothing else', '^grammar/', [
      '^grammar/',
      npm('chevrotain'),
    ]),
    only(
      'compiler',
      'compiler → grammar; types of the runtime; two small packages and a hash',
      '^src/compiler/',
      [
        '^src/compiler/',
        door('grammar'),
        runtimeTypes,
        npm('chevrotain', 'fastest-levenshtein'),
        '^(node:)?crypto$',
      ],
    ),
    {
      name: 'compiler-takes-types-of-runtime',
      comment:
        'The compiler knows the contract of the runtime, never its code: what is emitted names it by package',
      severity: 'error',
      from: { path: '^src/compiler/' },
      to: { path: '^src/runtime/', dependencyTypesNot: ['type-only'] },
    },
    alone(
      'parsing-alone',
      'The grammar parses, and the first phase puts the words of its errors in place of the chevrotain ones; nothing after them sees a token',
      npm('chevrotain'),
      ['^grammar/', '^src/compiler/1-parse/', '^test/'],
    ),
    only(
      'runtime',
      'The runtime is decimal.js and nothing else: no Node, no other package',
      '^src/runtime/',
      ['^src/runtime/', npm('decimal[.]js')],
    ),
    only('compiled-policies', 'A compiled policy imports `hengce/runtime` and nothing else', '^policies/', [
      door('src/runtime'),
    ]),
    only(
      'documents',
      'documents → runtime. What is printed comes from the compiled policy: the compiler is never asked',
      '^src/documents/',
      [
        '^src/documents/',
        door('src/runtime'),
        '^(node:)?[a-z_/]+$',
        npm(
          'zod',
          'fastest-levenshtein',
          'handlebars',
          'canonicalize',
          'qr',
          'puppeteer',
          'puppeteer-core',
          'pdf-lib',
          'fontkit',
          'svg2ttf',
          'parse5',
          'fflate',
          '@sparticuz/chromium',
          '@fontsource/[^/]+',
        ),
      ],
    ),
    only(
      'views',
      'A view model is data from data: it reads no file and asks no clock',
      '^src/documents/view/',
      ['^src/documents/', door('src/runtime'), npm('zod')],
    ),
    alone('compose-alone', 'Only compose knows handlebars', npm('handlebars'), ['^src/documents/compose/']),
    alone(
      'press-alone',
      'Only the press knows the browser, faces and the inside of a PDF (tests measure with the same rulers)',
      npm('puppeteer', 'puppeteer-core', 'pdf-lib', 'fontkit', 'svg2ttf', '@sparticuz/chromium'),
      ['^src/documents/press/', '^test/'],
    ),
    alone(
      'editable-alone',
      'Only the editable copies read HTML and pack text documents (scripts and tests pack and open files too)',
      npm('parse5', 'fflate'),
      ['^src/documents/editable/', '^scripts/', '^test/'],
    ),
    only(
      'reference',
      'reference → grammar: what is written about the language is made from it',
      '^reference/',
      ['^reference/', door('grammar'), npm('railroad-diagrams')],
    ),
    only('verify', 'verify → compiler, documents: the one room that knows both sides', '^src/verify/', [
      '^src/verify/',
      door('src/compiler'),
      door('src/documents'),
      door('src/runtime'),
      door('grammar'),
    ]),
    only(
      'proof',
      'proof → compiler, documents, verify: it makes documents again and reads their sentences back into rules',
      '^src/proof/',
      [
        '^src/proof/',
        door('src/(compiler|documents|verify)'),
        runtimeTypes,
        npm('pdfjs-dist'),
        '^(node:)?(crypto|module|url|worker_threads|zlib)$',
      ],
    ),
    alone(
      'reading-alone',
      'PDFs that come from anywhere are read in one place, which bounds them first (scripts and tests measure with the same reader)',
      npm('pdfjs-dist'),
      ['^src/proof/', '^scripts/', '^test/'],
    ),
    only('reading', 'Reading bytes from outside: no other room, no package', '^src/reading/', [
      '^src/reading/',
    ]),
    only('service', 'service → documents, runtime: a compiled policy behind HTTP', '^src/service/', [
      '^src/service/',
      door('src/(documents|reading|runtime)'),
      door('src/documents/press'),
      '^(node:)?[a-z_/]+$',
      npm('fastify', '@fastify/(accepts|swagger)', 'prom-client', 'zod'),
    ]),
    alone(
      'serving-alone',
      'Only the service knows the web framework',
      npm('fastify', '@fastify/[^/]+', 'prom-client'),
      ['^src/service/'],
    ),
    only('cli', 'cli → every door', '^src/cli/', [
      '^src/cli/',
      door('grammar'),
      door('src/(compiler|documents|proof|reading|runtime|service|verify)'),
      door('src/documents/(press|editable)'),
      '^(node:)?[a-z0-9_/]+$',
      npm('commander', 'chokidar', '@jridgewell/gen-mapping'),
    ]),
    alone('nobody-imports-cli', 'The command line is a shell: nothing stands on it', '^src/cli/', [
      '^src/cli/',
      '^test/',
    ]),
    only('package-door', 'The door of the package re-exports the doors of rooms', '^src/index[.]ts$', [
      door('src/(compiler|documents|runtime|verify)'),
      runtimeTypes,
    ]),
    {
      name: 'rooms-have-doors',
      comment: 'A room is entered by its index.ts (tests may look inside)',
      severity: 'error',
      from: { path: '^(grammar|src/[^/]+)/', pathNot: '^test/' },
      to: {
        path: '^(grammar|src/[^/]+)/',
        pathNot: [
          '^$1/',
          '^(grammar|src/[^/]+)/index[.]ts$',
          runtimeTypes,
          door('src/documents/(press|editable)'),
        ],
      },
    },
    ...['compose', 'press', 'editable'].map((name) => ({
      name: `${name}-has-a-door`,
      comment: `${name} is entered by its index.ts (tests may look inside)`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/documents/${name}/` },
      to: { path: `^src/documents/${name}/`, pathNot: door(`src/documents/${name}`) },
    })),

    // Phases. Two of them read a type file two phases back: a plan holds checked expressions as they are, so the
    // words and the code that are made from it name their types where they are defined.
    phase('1-parse'),
    phase('2-check', '1-parse/syntax[.]ts'),
    phase('3-plan', '2-check/checked[.]ts'),
    phase('4-emit', '3-plan/plan[.]ts', '2-check/checked[.]ts'),
    {
      name: 'phase-types-only',
      comment: 'Between phases there is only data: a phase takes types from another, never functions',
      severity: 'error',
      from: { path: '^src/compiler/(\\d-[a-z]+)/' },
      to: {
        path: '^src/compiler/\\d-[a-z]+/',
        pathNot: '^src/compiler/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'diagnostics',
      'Diagnostics stand before all phases',
      '^src/compiler/(diagnostics/|(source|outcome|names)[.]ts)',
      ['^src/compiler/(diagnostics/|(source|outcome|names)[.]ts)', npm('fastest-levenshtein')],
    ),

    // Hygiene
    {
      name: 'no-cycles',
      comment: 'Modules load in one order. Two files may name each other only by types, which do not load',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nothing is left over',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '^test/', '^scripts/'] },
      to: {},
    },
    {
      name: 'product-stands-alone',
      comment: 'Neither tests nor scripts nor what is written about the language are part of the product',
      severity: 'error',
      from: { path: '^(grammar|src|policies)/' },
      to: { path: '^(reference|test|scripts)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What the product imports is installed with it',
      severity: 'error',
      from: { path: '^(grammar|src|policies)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // The build is bundled: what its pieces import says nothing about layers.
    doNotFollow: { path: ['^node_modules/', '^dist/'] },
    // Types are imports too: a layer that takes the types of another knows it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // As the sources do, `hengce/runtime` means the source of that door.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['hengce-source', 'types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
