// The names under which answers are cached, from the general to the particular.
import type { AnalyticsQuery, Grouping, Interval } from '@/services/analytics'
import type { InvoiceQuery } from '@/services/billing'
import type { CallQuery } from '@/services/calls'
import type { ClientQuery } from '@/services/clients'
import type { AuditQuery } from '@/services/settings'

export const queryKeys = {
  me: ['me'] as const,
  clients: ['clients'] as const,
  clientLists: ['clients', 'list'] as const,
  clientList: (query: ClientQuery) => ['clients', 'list', query] as const,
  client: (id: string) => ['clients', 'one', id] as const,
  clientChange: ['client-change'] as const,
  clientForm: ['client-change', 'form'] as const,
  voices: ['voices'] as const,
  calls: ['calls'] as const,
  callList: (query: CallQuery) => ['calls', 'list', query] as const,
  latestCalls: ['calls', 'latest'] as const,
  latestCallList: (query: CallQuery) => ['calls', 'latest', query] as const,
  callsAround: (id: string, query: CallQuery) => ['calls', 'around', id, query] as const,
  openCalls: ['calls', 'one'] as const,
  call: (id: string) => ['calls', 'one', id] as const,
  transcript: (id: string) => ['calls', 'one', id, 'transcript'] as const,
  recording: (id: string) => ['calls', 'recording', id] as const,
  waveform: (id: string) => ['calls', 'waveform', id] as const,
  analytics: ['analytics'] as const,
  stats: (query: AnalyticsQuery) => ['analytics', 'stats', query] as const,
  trends: (query: AnalyticsQuery) => ['analytics', 'trends', query] as const,
  busyHours: (query: AnalyticsQuery) => ['analytics', 'busy-hours', query] as const,
  revenue: (query: AnalyticsQuery, interval: Interval, grouping?: Grouping) =>
    [
      ...(grouping ? queryKeys.groupedRevenue : queryKeys.analytics),
      'revenue',
      query,
      interval,
      grouping,
    ] as const,
  /** Apart from the rest of analytics: no rollup holds it, so each reading adds up all clients' intervals. */
  groupedRevenue: ['grouped-revenue'] as const,
  sentiment: (query: AnalyticsQuery) => ['analytics', 'sentiment', query] as const,
  /** Apart from the rest of analytics, for the same reason. */
  clientStats: ['client-stats'] as const,
  clientComparison: (query: AnalyticsQuery) => ['client-stats', 'all', query] as const,
  clientStatsOf: (id: string, query: AnalyticsQuery) => ['client-stats', id, query] as const,
  firstCall: ['first-call'] as const,
  billing: ['billing'] as const,
  plans: ['plans'] as const,
  subscription: ['billing', 'subscription'] as const,
  clientSubscription: (id: string) => ['billing', 'subscription', id] as const,
  clientSubscriptions: ['billing', 'client-subscriptions'] as const,
  unpaid: ['billing', 'unpaid'] as const,
  invoices: (query: InvoiceQuery) => ['billing', 'invoices', query] as const,
  invoice: (id: string) => ['billing', 'invoice', id] as const,
  invoiceCalls: (id: string, line: number) => ['billing', 'invoice', id, 'calls', line] as const,
  account: ['account'] as const,
  sessions: ['sessions'] as const,
  twoFactor: ['two-factor'] as const,
  team: ['team'] as const,
  apiKeys: ['api-keys'] as const,
  webhooks: ['webhooks'] as const,
  webhookList: ['webhooks', 'list'] as const,
  webhook: (id: string) => ['webhooks', 'one', id] as const,
  deliveries: (id: string) => ['webhooks', 'deliveries', id] as const,
  notifications: ['notifications'] as const,
  auditLog: (query: AuditQuery) => ['audit-log', query] as const,
  found: (what: 'clients' | 'calls', text: string) => ['found', what, text] as const,
}
