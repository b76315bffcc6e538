// Recharts is larger than any page and slow to draw: it comes after what can be read has been painted.
import { lazy } from 'react'

import type { StackedBarsProps } from '@/components/charts/StackedBars'
import { WhenNear } from '@/components/charts/WhenNear'
import { Skeleton } from '@/components/ui/Skeleton'

const LazyBars = lazy(() => import('@/components/charts/StackedBars'))
const LazyAreas = lazy(() => import('@/components/charts/StackedAreas'))

const waiting = <Skeleton className="h-full" />

export const StackedBars = (props: StackedBarsProps) => (
  <WhenNear fallback={waiting} className="h-full">
    <LazyBars {...props} />
  </WhenNear>
)

export const StackedAreas = (props: StackedBarsProps) => (
  <WhenNear fallback={waiting} className="h-full">
    <LazyAreas {...props} />
  </WhenNear>
)
