// An instance's life, in order: a step may import the steps before it, never those after it.
const life = [
  'people',
  'project',
  'media',
  'lifecycle',
  'instance',
  'record',
  'validation',
  'work',
  'import',
  'revision',
  'review',
  'check',
  'bulk',
  'discussion',
  'agreement',
  'progress',
  'people-figures',
  'audit',
  'log',
  'report',
  'export',
]

const timeRunsForward = life.slice(0, -1).map((step, i) => ({
  name: `${step}-ignores-what-follows`,
  severity: 'error',
  from: { path: `^(shared|server)/${step}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^(shared|server)/(${life.slice(i + 1).join('|')})/` },
}))

// Each heavy library lives in exactly one folder.
const homes = {
  'wavesurfer.js': 'client/viewers/audio',
  'video.js': 'client/viewers/video',
  three: 'client/viewers/three-d',
  'monaco-editor': 'client/viewers/code',
  'drizzle-orm': 'server',
  '@electric-sql/pglite': 'server/db',
  pg: 'server/db',
  nodemailer: 'server/digest',
}
const quarantine = Object.entries(homes).map(([library, home]) => ({
  name: `${library.replaceAll(/[@/]/g, '')}-stays-in-${home.replaceAll('/', '-')}`,
  severity: 'error',
  from: { path: '^(client|server|shared)/', pathNot: [`^${home}/`, '^server/testing/'] },
  to: { path: `node_modules/${library}/` },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: ['^shared/', 'node_modules/zod/', 'node_modules/(pure-rand|fastest-levenshtein)/'],
      },
    },
    {
      // Seeded draws and distances between texts are for figures alone.
      name: 'figures-alone-draw-and-measure',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(agreement|progress)/' },
      to: { path: 'node_modules/(pure-rand|fastest-levenshtein)/' },
    },
    {
      name: 'browser-takes-only-types-from-server',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-ignores-browser',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'routers-hold-no-queries',
      severity: 'error',
      from: { path: '^server/[^/]+/router\\.ts$' },
      to: { path: '^server/db/|node_modules/drizzle-orm/' },
    },
    {
      // These belong to none of them: every viewer keeps its state there, tells what was looked at, and draws remarks by the same hand.
      name: 'viewers-are-strangers',
      severity: 'error',
      from: { path: '^client/viewers/([^/]+)/' },
      to: {
        path: '^client/viewers/([^/]+)/',
        pathNot: ['^client/viewers/$1/', '^client/viewers/(levels|seen|spots)/'],
      },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^server/testing/|^e2e/' },
      to: { path: '\\.test\\.tsx?$|^server/testing/' },
    },
    ...timeRunsForward,
    ...quarantine,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
