// Recharts is larger than any page: it comes after what can be read has been painted.
import { lazy, Suspense } from 'react'

import type { StackedBarsProps } from '@/components/charts/StackedBars'
import { Skeleton } from '@/components/ui/Skeleton'

const LazyBars = lazy(() => import('@/components/charts/StackedBars'))
const LazyAreas = lazy(() => import('@/components/charts/StackedAreas'))

const waiting = <Skeleton className="h-full" />

export const StackedBars = (props: StackedBarsProps) => (
  <Suspense fallback={waiting}>
    <LazyBars {...props} />
  </Suspense>
)

export const StackedAreas = (props: StackedBarsProps) => (
  <Suspense fallback={waiting}>
    <LazyAreas {...props} />
  </Suspense>
)
