/** An answer with its body read as JSON, whatever the status. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface HttpOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

/** Strapi's shape of an error. */
export interface ErrorBody {
  error: {
    status: number;
    name: string;
    message: string;
    details: {
      reason?: string;
      errors?: Array<{ path: string[]; message: string }>;
      id?: string;
      values?: Record<string, string | number>;
      limit?: number;
      left?: number;
      latest?: string;
    };
  };
}

export const request = async <Body>(
  url: string,
  { method = 'GET', body, token, headers }: HttpOptions = {}
): Promise<Answer<Body>> => {
  const isJson = body !== undefined && !(body instanceof FormData);
  const response = await fetch(url, {
    method,
    headers: {
      // A form names its own type, with the boundary of its parts.
      ...(isJson && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: body instanceof FormData ? body : isJson ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const parsed: Body = text ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, body: parsed };
};
