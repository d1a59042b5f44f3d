/** What a bench starts the portal with where a password hash must cost what it costs in a portal. */
export const REAL_HASHES = { HASH_ROUNDS: '10' };
