// A period that has ended, as the address and the API have it: nothing that happens while the test runs changes it.
const days = { from: dayAgo(8), to: dayAgo(2) }
const zone = 'Europe/Berlin'
export const search = `from=${days.from}&to=${days.to}&tz=${encodeURIComponent(zone)}`
// The API's `to` is not included.
export const asked = `from=${days.from}&to=${dayAgo(1)}&time_zone=${encodeURIComponent(zone)}`

function dayAgo(count: number): string {
  return new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10)
}
