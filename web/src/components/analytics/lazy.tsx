// What a page can be read without comes after it.
import { lazy, Suspense, type ComponentProps } from 'react'

import { Skeleton } from '@/components/ui/Skeleton'
import { quiet } from '@/lib/quiet'

const LazyPeriodBar = lazy(() => quiet().then(() => import('@/components/analytics/PeriodBar')))

export const BarToCome = () => <Skeleton className="h-8.5 w-80 max-w-full coarse:h-10" />

export const PeriodBar = (props: ComponentProps<typeof LazyPeriodBar>) => (
  <Suspense fallback={<BarToCome />}>
    <LazyPeriodBar {...props} />
  </Suspense>
)
