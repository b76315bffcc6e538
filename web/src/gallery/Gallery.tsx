// Every primitive of components/ui in each of its states; in development only, at /gallery.
import { Segmented } from '@/components/ui/Segmented'
import { TooltipProvider } from '@/components/ui/Tooltip'
import { Room } from '@/gallery/Room'
import { exhibits, rooms } from '@/gallery/rooms'
import { useTheme } from '@/hooks/useTheme'

export default function Gallery() {
  return (
    <TooltipProvider>
      <div className="h-dvh overflow-y-auto bg-canvas lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents />
        <main className="mx-auto w-full max-w-5xl px-4 pt-6 pb-24 lg:px-8">
          <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
            <div>
              <h1 className="text-xl font-semibold">Gallery</h1>
              <p className="text-muted">{exhibits.length} primitives, each in its states</p>
            </div>
            <ThemeSwitch />
          </header>
          {rooms.map((room) => (
            <Room key={room.title} {...room} />
          ))}
        </main>
      </div>
    </TooltipProvider>
  )
}

function Contents() {
  return (
    <nav
      aria-label="Primitives"
      className="sticky top-0 hidden h-dvh overflow-y-auto border-r border-line px-4 py-6 text-sm lg:block"
    >
      {rooms.map(({ title, exhibits }) => (
        <div key={title} className="mb-4">
          <p className="mb-1 text-xs font-medium text-faint">{title}</p>
          <ul>
            {exhibits.map(({ of }) => (
              <li key={of}>
                <a
                  href={`#${of}`}
                  className="block rounded-md px-2 py-0.5 text-muted hover:bg-hover hover:text-ink"
                >
                  {of}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function ThemeSwitch() {
  const { theme, setTheme } = useTheme()
  return (
    <Segmented
      label="Theme"
      value={theme}
      onChange={setTheme}
      choices={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
        { value: 'system', label: 'System' },
      ]}
    />
  )
}
