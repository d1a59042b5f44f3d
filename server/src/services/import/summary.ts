import type { ImportSummary } from '../../../../contracts/import';
import type { GoodLine } from './check-line';

/** What the good lines of a file would create. */
export const summaryOf = (lines: GoodLine[]): ImportSummary => {
  const quotas = lines.map(({ input }) => input.quota ?? null);
  const teams = new Map<number, ImportSummary['teams'][number]>();
  for (const { team } of lines) {
    const { codes } = teams.get(team.id) ?? { codes: 0 };
    teams.set(team.id, {
      team: team.name,
      organization: team.organization.name,
      codes: codes + 1,
    });
  }
  return {
    codes: lines.length,
    generated: lines.filter(({ input }) => !input.code).length,
    unlimited: quotas.filter((quota) => quota === null).length,
    seats: quotas.reduce<number>((seats, quota) => seats + (quota ?? 0), 0),
    teams: [...teams.values()],
  };
};
