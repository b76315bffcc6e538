// "Basic, 12–31 October 2026 (20 of 31 days)": the plan's price as the server words it. The plan and the share
// stand nowhere else.
const baseText = /^(.+), \d[^,]* \d{4}(?: \((\d+) of (\d+) days\))?$/

export type BaseLine = { plan: string; share: { days: string; of: string } | null }

/** What a line of kind "base" is about; undefined where its text reads otherwise. */
export function readBaseLine(description: string): BaseLine | undefined {
  const [, plan, days, of] = baseText.exec(description) ?? []
  return plan === undefined ? undefined : { plan, share: days && of ? { days, of } : null }
}
