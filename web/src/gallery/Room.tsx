import type { Exhibit, State } from '@/gallery/exhibit'

/** Primitives of one kind, each under its name with its states. */
export function Room({ title, exhibits }: { title: string; exhibits: Exhibit[] }) {
  return (
    <section aria-label={title} className="mb-12">
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <div className="space-y-4">
        {exhibits.map((exhibit) => (
          <Showcase key={exhibit.of} exhibit={exhibit} />
        ))}
      </div>
    </section>
  )
}

function Showcase({ exhibit: { of, states } }: { exhibit: Exhibit }) {
  return (
    <article id={of} className="scroll-mt-4 overflow-hidden rounded-lg border border-line bg-surface">
      <h3 className="border-b border-line px-4 py-2 font-mono text-sm">{of}</h3>
      <div className="grid sm:grid-cols-2">
        {states.map((state) => (
          <StateBox key={state.name} {...state} alone={states.length === 1} />
        ))}
      </div>
    </article>
  )
}

function StateBox({ name, show, alone }: State & { alone: boolean }) {
  return (
    <div className={alone ? 'min-w-0 p-4 sm:col-span-2' : 'min-w-0 p-4'}>
      <p className="mb-2 text-xs text-faint">{name}</p>
      <div className="flow-root">{show}</div>
    </div>
  )
}
