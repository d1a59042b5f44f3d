import { useScopedPersistentState } from '@strapi/strapi/admin';

import { UID } from '../../../../../contracts/plugin';
import { type Column, COLUMNS, DEFAULT_COLUMNS } from './columns';

/** Named as the Content Manager names its own, so that one place in the browser has them all. */
const KEY = `STRAPI_LIST_VIEW_DISPLAYED_HEADERS:${UID.inviteCode}`;

/** The columns that are shown, in their order; remembered by the browser. */
export const useColumns = () => {
  const [stored, store] = useScopedPersistentState<Column[]>(KEY, DEFAULT_COLUMNS);
  const chosen = Array.isArray(stored) ? stored : DEFAULT_COLUMNS;
  const columns = COLUMNS.filter((column) => chosen.includes(column));

  return {
    columns,
    toggle: (column: Column) =>
      store(
        columns.includes(column)
          ? columns.filter((shown) => shown !== column)
          : [...columns, column]
      ),
    reset: () => store(DEFAULT_COLUMNS),
  };
};
