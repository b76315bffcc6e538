import type {
  Call,
  CallDetail,
  Client,
  InvoiceDetail,
  Session,
  Subscription,
  User,
  Webhook,
} from '@/services/types'

export const user: User = {
  id: 'user-1',
  email: 'maya@example.com',
  name: 'Maya Brenner',
  role: 'owner',
  time_zone: 'America/New_York',
  created_at: '2026-08-01T00:00:00Z',
  account: { id: 'account-1', name: 'Bright Desk', time_zone: 'America/New_York', currency: 'USD' },
}

export const session: Session = { access_token: 'token-1', token_type: 'Bearer', expires_in: 600, user }

export function aClient(change: Partial<Client> = {}): Client {
  return {
    id: 'client-1',
    name: 'Trattoria Bell',
    profession: 'restaurant',
    status: 'active',
    voice_id: null,
    email: null,
    time_zone: 'America/New_York',
    language: 'en',
    greeting: null,
    instructions: null,
    retention_days: null,
    phone_numbers: [],
    metadata: {},
    calls_30_days: 3,
    last_call_at: null,
    created_at: '2026-08-01T00:00:00Z',
    updated_at: '2026-08-01T00:00:00Z',
    ...change,
  }
}

export function aCall(change: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    client_id: 'client-1',
    client_name: 'Trattoria Bell',
    external_id: null,
    direction: 'inbound',
    status: 'completed',
    from_number: '+12025550119',
    to_number: '+13125550109',
    started_at: '2026-11-20T15:00:00Z',
    answered_at: '2026-11-20T15:00:04Z',
    ended_at: '2026-11-20T15:01:16Z',
    ended_reason: null,
    duration_seconds: 72,
    summary: null,
    outcome: 'appointment_booked',
    sentiment: { label: 'positive', score: 0.7 },
    cost_micros: 48213,
    price_minor: null,
    currency: 'USD',
    has_recording: false,
    turn_count: 2,
    ...change,
  }
}

export function aCallDetail(change: Partial<CallDetail> = {}): CallDetail {
  return {
    ...aCall(),
    costs: {
      telephony_micros: null,
      speech_to_text_micros: null,
      language_model_micros: null,
      text_to_speech_micros: null,
    },
    latency: { response_ms: null, speech_to_text_ms: null, language_model_ms: null, text_to_speech_ms: null },
    extracted: {},
    metadata: {},
    created_at: '2026-11-20T15:01:20Z',
    updated_at: '2026-11-20T15:01:20Z',
    ...change,
  }
}

export function aSubscription(change: Partial<Subscription> = {}): Subscription {
  return {
    id: 'subscription-1',
    subject: 'client',
    client_id: 'client-1',
    client_name: 'Trattoria Bell',
    plan_id: 'client_basic',
    plan_name: 'Basic',
    status: 'active',
    price_minor: 9900,
    currency: 'USD',
    billing_interval: 'month',
    included_minutes: 100,
    overage_minute_micros: 350_000,
    rounding_seconds: 60,
    time_zone: 'America/New_York',
    started_at: '2026-08-01T04:00:00Z',
    trial_ends_at: null,
    current_period_start: '2026-11-01T04:00:00Z',
    current_period_end: '2026-12-01T05:00:00Z',
    cancel_at: null,
    canceled_at: null,
    ended_at: null,
    created_at: '2026-08-01T04:00:00Z',
    updated_at: '2026-08-01T04:00:00Z',
    usage: {
      calls: 90,
      billable_seconds: 7020,
      minutes_used: 117,
      included_minutes: 100,
      overage_minutes: 17,
      base_minor: 9900,
      usage_minor: 4095,
      included_minor: 3500,
      overage_minor: 595,
      total_minor: 10_495,
    },
    ...change,
  }
}

export function anInvoice(change: Partial<InvoiceDetail> = {}): InvoiceDetail {
  return {
    id: 'invoice-1',
    number: 'FD-1',
    subject: 'client',
    client_id: 'client-1',
    subscription_id: 'subscription-1',
    bill_from: { name: 'Bright Desk', email: null },
    bill_to: { name: 'Trattoria Bell', email: null },
    status: 'issued',
    currency: 'USD',
    period_start: '2026-10-01T04:00:00Z',
    period_end: '2026-11-01T04:00:00Z',
    time_zone: 'America/New_York',
    subtotal_minor: 6387,
    tax_minor: 0,
    total_minor: 6387,
    paid_minor: 0,
    issued_at: '2026-11-01T04:05:00Z',
    due_at: '2026-11-15T04:05:00Z',
    paid_at: null,
    created_at: '2026-11-01T04:05:00Z',
    updated_at: '2026-11-01T04:05:00Z',
    lines: [],
    payments: [],
    ...change,
  }
}

export function aWebhook(change: Partial<Webhook> = {}): Webhook {
  return {
    id: 'hook-0',
    url: 'https://example.com/hook',
    description: '',
    events: ['call.ended'],
    status: 'active',
    disabled_reason: null,
    failing_since: null,
    previous_secret_expires_at: null,
    created_at: '2026-08-01T00:00:00Z',
    updated_at: '2026-08-01T00:00:00Z',
    ...change,
  }
}
