/**
 * `npm run bench:list`: what the list of codes costs with ten thousand of them, compared with a
 * hundred in the same run. One request at a time, to a portal on this machine that is started for
 * it, on the database that DATABASE_CLIENT names.
 */
import { type Campaign, startCampaign } from '../support/campaign';
import { insertCodes } from '../support/insert-codes';

const SIZES = [100, 10_000];
const REQUESTS = 20;
const WARM_UP = 5;
const DAY = 24 * 60 * 60 * 1000;

const QUERIES: Record<string, string> = {
  'first page': '',
  'hundred a page': '?pageSize=100',
  'last page': '?pageSize=10&page=LAST',
  'by status': '?filters[$and][0][status][$eq]=expired',
  'by team and expiry': `?filters[$and][0][team][$eq]=TEAM&filters[$and][1][expiresAt][$lt]=${new Date().toISOString()}`,
  search: '?_q=code%2099',
  'sorted by status': '?sort=status:asc',
  'sorted by organization': '?sort=organization:asc',
  export: '/export',
};

/** Codes of every status, of two teams. */
const fill = async ({ portal }: Campaign, from: number, to: number) => {
  const teams: Array<{ id: number }> = await portal.db('ic_teams').select('id');
  const codes = Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    return {
      name: `Code ${number}`,
      note: number % 10 === 0 ? `A note on code ${number}, of some length`.repeat(5) : null,
      state: number % 7 === 0 ? ('inactive' as const) : ('active' as const),
      quota: number % 3 === 0 ? null : 20,
      uses: number % 20,
      expires_at: number % 5 === 0 ? null : new Date(Date.now() + ((number % 90) - 30) * DAY),
      team_id: teams[number % teams.length].id,
    };
  });
  await insertCodes(portal.db, codes);
};

/** Milliseconds of the fastest request: the others have waited for something else. */
const cost = async ({ portal }: Campaign, path: string): Promise<number> => {
  const durations: number[] = [];
  for (let request = 0; request < WARM_UP + REQUESTS; request += 1) {
    const start = performance.now();
    const { status, text } = await portal.admin.download(`/invite-codes/codes${path}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    if (request >= WARM_UP) durations.push(performance.now() - start);
  }
  return Math.min(...durations);
};

/** Seconds of an action on a thousand codes at once. */
const costOfThousand = async ({ portal }: Campaign, action: string): Promise<number> => {
  const documentIds = await portal.db('ic_invite_codes').limit(1000).pluck('document_id');
  const start = performance.now();
  const path = `/invite-codes/codes/actions/${action}`;
  const { status } = await portal.admin.call(path, { method: 'POST', body: { documentIds } });
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return (performance.now() - start) / 1000;
};

const bench = async () => {
  const campaign = await startCampaign();
  try {
    const costs: Record<string, number[]> = {};
    let filled = 0;
    for (const size of SIZES) {
      await fill(campaign, filled, size);
      filled = size;
      for (const [title, query] of Object.entries(QUERIES)) {
        const path = query.replace('LAST', String(size / 10)).replace('TEAM', campaign.hackathon);
        (costs[title] ??= []).push(await cost(campaign, path));
      }
    }
    for (const [title, [few, many]] of Object.entries(costs)) {
      const ratio = `${(many / few).toFixed(1)} times a hundred's ${few.toFixed(1)} ms`;
      console.log(`${title.padEnd(24)} ${many.toFixed(1).padStart(8)} ms   ${ratio}`);
    }
    for (const action of ['deactivate', 'delete']) {
      const seconds = await costOfThousand(campaign, action);
      console.log(`a thousand codes: ${action} in ${seconds.toFixed(1)} s`);
    }
  } finally {
    await campaign.portal.stop();
  }
};

bench().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
