import { api } from '@/services/api'

export type Download = { blob: Blob; filename: string }

// A download takes as long as its bytes need.
const noTimeout = 0

/** A file, under the name that the server gives it. */
export async function download(path: string, params: object, fallbackName: string): Promise<Download> {
  const { data, headers } = await api.get<Blob>(path, { params, responseType: 'blob', timeout: noTimeout })
  const disposition: unknown = headers['content-disposition']
  const named = typeof disposition === 'string' ? /filename="?([^";]+)"?/.exec(disposition)?.[1] : undefined
  return { blob: data, filename: named ?? fallbackName }
}
