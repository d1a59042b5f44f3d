import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';

interface Download {
  url: string;
  /** What the file is called on the administrator's disk. */
  name: string;
  /** The query, encoded as for other requests. */
  params?: object;
}

/** Puts a file on the administrator's disk. */
export const save = (blob: Blob, name: string) => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Fetches a file with the administrator's session, which a plain link would not carry. */
export const useDownload = () => {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();

  return async ({ url, name, params }: Download) => {
    try {
      const { data } = await get(url, { params, responseType: 'blob' });
      save(data, name);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
    }
  };
};
