import { route } from './route';

const REDEMPTIONS = '/codes/:documentId/redemptions';

export default [
  route('GET', REDEMPTIONS, 'redemptions.find', 'readRedemptions'),
  route('GET', `${REDEMPTIONS}/timeline`, 'redemptions.timeline', 'readRedemptions'),
  route('GET', `${REDEMPTIONS}/export`, 'redemptions.export', 'exportRedemptions'),
  route('POST', `${REDEMPTIONS}/:redemption/release`, 'redemptions.release', 'releaseSeat'),
];
