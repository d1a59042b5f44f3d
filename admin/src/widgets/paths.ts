import { PLUGIN_ID } from '../../../contracts/plugin';

export const CODES_PATH = `/plugins/${PLUGIN_ID}/codes`;

export const codePath = (documentId: string) => `${CODES_PATH}/${documentId}`;
