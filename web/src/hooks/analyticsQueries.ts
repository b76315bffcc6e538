import { keepPreviousData, useQuery } from '@tanstack/react-query'

import * as service from '@/services/analytics'
import type { AnalyticsQuery, Grouping, Interval } from '@/services/analytics'
import { queryKeys } from '@/services/queries'

// What stood there stays, faded, until the new period's figures come.
const placeholderData = keepPreviousData
// A context holds these. By default TanStack Query tells only of what somebody has read; who reads a context
// after the figures came, because its code loads late, would wait for ever.
const notifyOnChangeProps = 'all'

export const useStatsOf = (query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.stats(query),
    queryFn: ({ signal }) => service.getDashboardStats(query, signal),
    placeholderData,
    notifyOnChangeProps,
  })

export const useTrendsOf = (query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.trends(query),
    queryFn: ({ signal }) => service.getCallTrends(query, signal),
    placeholderData,
    notifyOnChangeProps,
  })

export const useRevenueOf = (query: AnalyticsQuery, interval: Interval, grouping?: Grouping) =>
  useQuery({
    queryKey: queryKeys.revenue(query, interval, grouping),
    queryFn: ({ signal }) => service.getRevenue(query, interval, grouping, signal),
    placeholderData,
    notifyOnChangeProps,
  })

export const useBusyHours = (query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.busyHours(query),
    queryFn: ({ signal }) => service.getBusyHours(query, signal),
    placeholderData,
  })

export const useSentiment = (query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.sentiment(query),
    queryFn: ({ signal }) => service.getSentiment(query, signal),
    placeholderData,
  })

export const useClientComparison = (query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.clientComparison(query),
    queryFn: ({ signal }) => service.getClientComparison(query, signal),
    placeholderData,
  })

export const useClientStats = (id: string, query: AnalyticsQuery) =>
  useQuery({
    queryKey: queryKeys.clientStatsOf(id, query),
    queryFn: ({ signal }) => service.getClientStats(id, query, signal),
    placeholderData,
  })
