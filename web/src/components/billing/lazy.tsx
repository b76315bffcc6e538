// Money's words and dialogs come after what the page is about.
import { lazy, Suspense, type ComponentProps } from 'react'

import { Skeleton } from '@/components/ui/Skeleton'
import { quiet } from '@/lib/quiet'
import { withText } from '@/text/languages'

const LazyClientPlan = lazy(() =>
  quiet().then(() => withText('billing', import('@/components/billing/ClientPlan'))),
)

export const ClientPlan = (props: ComponentProps<typeof LazyClientPlan>) => (
  <Suspense fallback={<Skeleton className="h-100 rounded-lg" />}>
    <LazyClientPlan {...props} />
  </Suspense>
)
