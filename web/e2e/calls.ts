// Calls made up for these journeys: of five businesses, the newest a minute old, no two with the same words.
const businesses = [
  { client: 'Corner Bakery', profession: 'restaurant', number: '+13125550101', wish: 'two loaves of rye' },
  { client: 'Swift Cabs', profession: 'taxi', number: '+13125550102', wish: 'a cab to the airport' },
  { client: 'Molar Dental', profession: 'dentist', number: '+13125550103', wish: 'a cleaning on Friday' },
  { client: 'Pine Hotel', profession: 'hotel', number: '+13125550104', wish: 'a room with a view' },
  { client: 'Lens & Law', profession: 'law_firm', number: '+13125550105', wish: 'a word with a lawyer' },
]
const statuses = ['completed', 'completed', 'completed', 'missed', 'voicemail']
const outcomes = ['appointment_booked', 'information_given', 'message_taken', undefined, 'callback_requested']
const moods = [
  { label: 'positive', score: 0.7 },
  { label: 'neutral', score: 0 },
  { label: 'negative', score: -0.6 },
]

/** NDJSON as the import takes it; call 0 is the newest. */
export function sampleCalls(count: number): string {
  return Array.from({ length: count }, (_, index) => JSON.stringify(sampleCall(index))).join('\n') + '\n'
}

function sampleCall(index: number) {
  const { client, profession, number, wish } = businesses[index % businesses.length]!
  const status = statuses[Math.floor(index / 5) % statuses.length]!
  const start = Date.now() - 60_000 - index * 3_600_000
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  const answered = status !== 'missed'
  return {
    external_id: `sample-${index}`,
    client,
    profession,
    direction: 'inbound',
    status,
    from_number: `+1202555${String(100 + (index % 100)).padStart(4, '0')}`,
    to_number: number,
    started_at: at(0),
    answered_at: answered ? at(3) : undefined,
    ended_at: at(answered ? 45 + (index % 90) : 20),
    transcript: answered ? conversation(client, wish, index) : [],
    summary: answered ? `The caller wanted ${wish}.` : undefined,
    outcome: answered ? outcomes[index % outcomes.length] : undefined,
    sentiment: answered ? moods[index % moods.length] : undefined,
    costs: { telephony_micros: 8000 + index, language_model_micros: 1200 },
    latency: { response_ms: 700 + index },
    metadata: { sample: index },
  }
}

function conversation(client: string, wish: string, index: number) {
  const turns = [
    ['agent', `${client}, hello! How can I help?`],
    ['caller', `Hi, I would like ${wish}, please.`],
    ['agent', 'With pleasure. Under which name?'],
    ['caller', `Put it under reference ${index}.`],
    ['agent', 'It is done. Have a good day!'],
  ]
  return turns.map(([speaker, text], turn) => ({
    speaker,
    text,
    start_ms: 500 + turn * 4000,
    end_ms: 3800 + turn * 4000,
  }))
}
