/**
 * One call to the portal's API.
 * @returns {Promise<{ok: boolean, status: number, answer: object | null, retryAfter: number | null}>}
 *   status 0 when the portal could not be reached; retryAfter in seconds.
 */
export const call = async (path, { body, jwt, signal, method = body ? 'POST' : 'GET' } = {}) => {
  const headers = { accept: 'application/json' };
  if (body) headers['content-type'] = 'application/json';
  if (jwt) headers.authorization = `Bearer ${jwt}`;

  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal,
    });
    return {
      ok: response.ok,
      status: response.status,
      answer: await response.json().catch(() => null),
      retryAfter: Number(response.headers.get('retry-after')) || null,
    };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, status: 0, answer: null, retryAfter: null };
  }
};

export const checkCode = (body, signal) => call('/invite-codes/check', { body, signal });
export const register = (body) => call('/auth/local/register', { body });
export const membership = (jwt) => call('/invite-codes/membership', { jwt });
export const products = (jwt) => call('/products?sort=name', { jwt });
export const plans = (jwt) => call('/plans?sort=monthlyPrice', { jwt });
