/** Where each page is. In components: `<Link href={linkTo.request(id)}>` or `const [, navigate] = useLocation()`, both of wouter. */
export const paths = {
  today: '/',
  requests: '/requests',
  request: '/requests/:id',
  newRequest: '/new',
  deadlines: '/deadlines',
  bodies: '/bodies',
  body: '/bodies/:id',
  campaigns: '/campaigns',
  generalBank: '/campaigns/questions',
  campaign: '/campaigns/:id',
  templates: '/templates',
  template: '/templates/:id',
  batches: '/batches',
  newBatch: '/batches/new',
  batch: '/batches/:id',
  calculator: '/calculator',
  regimes: '/regimes',
  regime: '/regimes/:id',
  revisions: '/revisions',
  settings: '/settings',
} as const;

/** Addresses with their parts filled in. Filters are read with wouter's `useSearchParams()`. */
export const linkTo = {
  today: () => paths.today,
  requests: (filter: Query = {}) => withQuery(paths.requests, filter),
  request: (id: string) => `/requests/${id}`,
  newRequest: (from: { bodyId?: string; campaignId?: string } = {}) => withQuery(paths.newRequest, from),
  deadlines: (filter: Query = {}) => withQuery(paths.deadlines, filter),
  bodies: () => paths.bodies,
  body: (id: string) => `/bodies/${id}`,
  campaigns: () => paths.campaigns,
  generalBank: () => paths.generalBank,
  campaign: (id: string) => `/campaigns/${id}`,
  templates: () => paths.templates,
  template: (id: string) => `/templates/${id}`,
  newTemplate: () => '/templates/new',
  editTemplate: (id: string) => `/templates/${id}/edit`,
  batches: () => paths.batches,
  newBatch: (from: { campaignId?: string; bodyId?: string } = {}) => withQuery(paths.newBatch, from),
  batch: (id: string) => `/batches/${id}`,
  mendBatch: (id: string) => withQuery(paths.newBatch, { mend: id }),
  calculator: (from: { regime?: string } = {}) => withQuery(paths.calculator, from),
  regimes: () => paths.regimes,
  regime: (id: string) => `/regimes/${id}`,
  revisions: () => paths.revisions,
  settings: (section?: string) => withQuery(paths.settings, { section }),
} as const;

/** The pages navigation and commands lead to. */
export type Place =
  | 'today'
  | 'requests'
  | 'deadlines'
  | 'bodies'
  | 'campaigns'
  | 'templates'
  | 'batches'
  | 'calculator'
  | 'regimes'
  | 'revisions'
  | 'settings';

export type Query = Readonly<Record<string, string | undefined>>;

function withQuery(path: string, values: Query): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== '') query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
