import { Fragment } from 'react'

import { navigation } from '@/components/common/navigation'
import { Dialog } from '@/components/ui/Dialog'
import { Kbd } from '@/components/ui/Kbd'
import { useText } from '@/hooks/useText'
import { commandKeyName } from '@/lib/platform'

/** Every key that does something; shown as long as it is rendered. */
export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useText()
  const groups = [
    {
      title: t.keyboard.everywhere,
      keys: [
        { keys: [commandKeyName(), 'K'], does: t.keyboard.palette },
        { keys: ['?'], does: t.keyboard.help },
        { keys: ['esc'], does: t.keyboard.close },
      ],
    },
    {
      title: t.keyboard.lists,
      keys: [
        { keys: ['/'], does: t.keyboard.search },
        { keys: ['↑', '↓'], does: t.keyboard.rows },
        { keys: ['↵'], does: t.keyboard.openRow },
        { keys: ['J'], does: t.keyboard.nextCall },
        { keys: ['K'], does: t.keyboard.previousCall },
      ],
    },
    {
      title: t.keyboard.goTo,
      keys: navigation.map(({ name, key }) => ({ keys: ['G', key.toUpperCase()], does: t.nav[name] })),
    },
  ]
  return (
    <Dialog onClose={onClose} title={t.keyboard.title}>
      <div className="space-y-5">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mb-1 text-sm font-medium text-faint">{title}</h3>
            <dl className="divide-y divide-line">
              {keys.map(({ keys, does }) => (
                <div key={does} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{does}</dt>
                  <dd className="flex items-center gap-1">
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && keys[0] === 'G' && (
                          <span className="text-xs text-faint">{t.keyboard.then}</span>
                        )}
                        <Kbd>{key}</Kbd>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
