import { api } from '@/services/api'
import type {
  BusyHours,
  CallsPerDay,
  ClientComparison,
  ClientStats,
  DashboardStats,
  Revenue,
  SentimentReport,
} from '@/services/types'

/** Calendar days in a time zone; `to` is the day after the last. All clients, or one. */
export type AnalyticsQuery = { from: string; to: string; time_zone: string; client_id?: string }
export const intervals = ['day', 'week', 'month'] as const
export type Interval = (typeof intervals)[number]
export const groupings = ['client', 'plan'] as const
export type Grouping = (typeof groupings)[number]

async function ask<Answer>(path: string, params: object, signal?: AbortSignal): Promise<Answer> {
  const { data } = await api.get<Answer>(`/analytics/${path}`, { params, signal })
  return data
}

/** The key figures, each beside the period before. */
export const getDashboardStats = (query: AnalyticsQuery, signal?: AbortSignal) =>
  ask<DashboardStats>('dashboard', query, signal)

/** One row a day, empty days included. */
export const getCallTrends = (query: AnalyticsQuery, signal?: AbortSignal) =>
  ask<CallsPerDay>('calls-per-day', query, signal)

export const getBusyHours = (query: AnalyticsQuery, signal?: AbortSignal) =>
  ask<BusyHours>('busy-hours', query, signal)

/** Without `group_by`, one series: all together. */
export const getRevenue = (
  query: AnalyticsQuery,
  interval: Interval,
  group_by?: Grouping,
  signal?: AbortSignal,
) => ask<Revenue>('revenue', { ...query, interval, group_by }, signal)

export const getSentiment = (query: AnalyticsQuery, signal?: AbortSignal) =>
  ask<SentimentReport>('sentiment', query, signal)

/** The clients that had calls, side by side. */
export const getClientComparison = (query: AnalyticsQuery, signal?: AbortSignal) =>
  ask<ClientComparison>('clients', query, signal)

export const getClientStats = (id: string, { from, to, time_zone }: AnalyticsQuery, signal?: AbortSignal) =>
  ask<ClientStats>(`client/${id}/stats`, { from, to, time_zone }, signal)
