import { IMPORT_COLUMNS, type ImportColumn } from '../../../../contracts/import';
import { save } from '../../api/download';

const EXAMPLE: Record<ImportColumn, string> = {
  code: 'ACME-2027',
  name: 'Partner Acme',
  team: 'Partners',
  organization: 'Acme',
  quota: '50',
  startsAt: '2027-01-01',
  expiresAt: '2027-12-31',
  membershipDays: '30',
  membershipUntil: '',
  state: 'active',
  allowedEmails: '@acme.example ada@partner.example',
  note: 'Spring campaign',
};

/** A file to start from: all columns, and one line as an example. */
export const downloadTemplate = () => {
  const lines = [IMPORT_COLUMNS, IMPORT_COLUMNS.map((column) => EXAMPLE[column])];
  const text = lines.map((cells) => `${cells.join(',')}\r\n`).join('');
  save(new Blob(['\uFEFF', text], { type: 'text/csv' }), 'invite-codes-template.csv');
};
