import { Filters, Layouts, SearchInput } from '@strapi/strapi/admin';

import type { CodeFilters } from '../../../../../contracts/code-filters';
import { useTranslate } from '../../../translate';
import { ColumnChooser } from './ColumnChooser';
import { useFilters } from './filters/use-filters';
import type { useColumns } from './use-columns';

interface CodesToolbarProps {
  filters: CodeFilters | undefined;
  columns: ReturnType<typeof useColumns>;
}

/** Search, filters and columns. */
export const CodesToolbar = ({ filters, columns }: CodesToolbarProps) => {
  const t = useTranslate();

  return (
    <Filters.Root options={useFilters(filters)}>
      <Layouts.Action
        startActions={
          <>
            <SearchInput label={t('list.search')} placeholder={t('list.searchPlaceholder')} />
            <Filters.Trigger />
            <Filters.List />
          </>
        }
        endActions={<ColumnChooser {...columns} />}
      />
      <Filters.Popover />
    </Filters.Root>
  );
};
