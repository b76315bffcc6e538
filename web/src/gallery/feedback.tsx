import { Inbox } from 'lucide-react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { MoreRows } from '@/components/ui/MoreRows'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { QueryGap } from '@/components/ui/QueryGap'
import { Skeleton } from '@/components/ui/Skeleton'
import { Spinner } from '@/components/ui/Spinner'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { ignore, longText, type Exhibit } from '@/gallery/exhibit'
import { toast } from '@/lib/toast'
import { ApiError } from '@/services/error'

const broken = new ApiError('http', 500)
const query = { data: undefined, error: null, isFetching: false, refetch: ignore }
const pages = {
  hasNextPage: true,
  isFetchingNextPage: false,
  // What failed does not load by itself when it scrolls into view.
  isFetchNextPageError: true,
  fetchNextPage: () => Promise.resolve(),
}

const toasts = [
  { name: 'Neutral', raise: () => toast.show('Archived', { action: { label: 'Undo', onClick: ignore } }) },
  { name: 'Success', raise: () => toast.success('Saved') },
  { name: 'Error', raise: () => toast.error(longText) },
]

export const feedback: Exhibit[] = [
  {
    of: 'Alert',
    states: [
      { name: 'Positive', show: <Alert tone="positive">The mail is on its way.</Alert> },
      { name: 'Warning', show: <Alert tone="warning">It is shown this once.</Alert> },
      { name: 'Error', show: <Alert tone="negative">The server could not be reached.</Alert> },
      {
        name: 'Long text, with an action',
        show: (
          <Alert tone="warning" actions={<Button size="sm">Retry</Button>}>
            {longText}
          </Alert>
        ),
      },
    ],
  },
  {
    of: 'EmptyState',
    states: [
      {
        name: 'Default',
        show: (
          <EmptyState icon={<Inbox />} title="No calls yet" actions={<Button>Import</Button>}>
            They appear here as soon as they are logged.
          </EmptyState>
        ),
      },
      { name: 'Only a title', show: <EmptyState icon={<Inbox />} title="Nothing found" /> },
      {
        name: 'Long text',
        show: (
          <EmptyState icon={<Inbox />} title={longText}>
            {longText}
          </EmptyState>
        ),
      },
    ],
  },
  {
    of: 'ErrorState',
    states: [
      { name: 'Broken server', show: <ErrorState error={broken} onRetry={ignore} /> },
      { name: 'No connection', show: <ErrorState error={new ApiError('network')} onRetry={ignore} /> },
      { name: 'Busy', show: <ErrorState error={new ApiError('timeout')} onRetry={ignore} busy /> },
    ],
  },
  {
    of: 'QueryGap',
    states: [
      { name: 'Under way', show: <QueryGap query={{ ...query, isFetching: true }} avatar /> },
      { name: 'Error', show: <QueryGap query={{ ...query, error: broken }} /> },
    ],
  },
  {
    of: 'OutOfDate',
    states: [
      { name: 'Old', show: <OutOfDate query={{ ...query, error: broken }} /> },
      { name: 'Retrying', show: <OutOfDate query={{ ...query, error: broken, isFetching: true }} /> },
    ],
  },
  {
    of: 'MoreRows',
    states: [
      {
        name: 'Under way',
        show: <MoreRows query={{ ...pages, isFetchingNextPage: true, isFetchNextPageError: false }} />,
      },
      { name: 'More', show: <MoreRows query={{ ...pages, isFetchNextPageError: false }} /> },
      { name: 'Error', show: <MoreRows query={pages} /> },
    ],
  },
  { of: 'Skeleton', states: [{ name: 'Default', show: <Skeleton className="h-16 w-full rounded-lg" /> }] },
  {
    of: 'TableSkeleton',
    states: [
      { name: 'Default', show: <TableSkeleton rows={3} /> },
      { name: 'With avatars', show: <TableSkeleton rows={3} avatar /> },
    ],
  },
  {
    of: 'Spinner',
    states: [
      { name: 'Default', show: <Spinner /> },
      { name: 'Faint', show: <Spinner className="text-faint" /> },
    ],
  },
  {
    of: 'Toaster',
    states: toasts.map(({ name, raise }) => ({ name, show: <Button onClick={raise}>Raise</Button> })),
  },
  {
    of: 'Toasts',
    states: [
      {
        name: 'Loads the Toaster with the first toast',
        show: <Button onClick={toasts[1]!.raise}>Raise</Button>,
      },
    ],
  },
]
