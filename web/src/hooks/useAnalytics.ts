import { useContext } from 'react'

import { AnalyticsContext, type AnalyticsState } from '@/context/AnalyticsContext'

/** The period of the page and its figures. */
export function useAnalytics(): AnalyticsState {
  const analytics = useContext(AnalyticsContext)
  if (!analytics) throw new Error('useAnalytics needs an AnalyticsProvider above it')
  return analytics
}

/** The key figures beside those of the period before. */
export const useStats = () => useAnalytics().stats
/** The calls of each day. */
export const useTrends = () => useAnalytics().trends
/** What clients paid, divided as the address says. */
export const useRevenue = () => useAnalytics().revenue
