import { viewSearch } from '@/lib/savedViews'

/** What a link to a call's page carries, so that the page knows the list it was opened from. */
export type ListState = { list: string }

export const listState = (params: URLSearchParams): ListState => ({ list: viewSearch(params) })
export const clientListState = (client: string) => listState(new URLSearchParams({ client }))
