import type { InfiniteData } from '@tanstack/react-query'

import type { Page } from '@/services/types'

/** What all lists have in common that are read page by page. */
export const byCursor = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: Page<unknown>) => page.next_cursor,
}

// Outside of the hooks, so that the pages are joined when one arrives and not at every render.
export const joined = <Item>({ pages }: InfiniteData<Page<Item>>) => pages.flatMap((page) => page.items)

/** Only the first page is asked for the total. */
export const joinedWithTotal = <Item>(data: InfiniteData<Page<Item>>) => ({
  items: joined(data),
  total: data.pages[0]?.total ?? null,
})
