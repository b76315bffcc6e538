import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { Input } from '@/components/ui/Input'
import { Sheet, SheetClose } from '@/components/ui/Sheet'
import { longText, longWord, Opens, type Exhibit } from '@/gallery/exhibit'

const form = (more: { busy?: boolean; danger?: boolean; failure?: string }) => (
  <Opens>
    {(close) => (
      <FormDialog
        title="Invite somebody"
        description="They get a mail with a link."
        submitLabel="Invite"
        onSubmit={(event) => event.preventDefault()}
        onClose={close}
        {...more}
      >
        <Field label="Email">{(control) => <Input type="email" {...control} />}</Field>
      </FormDialog>
    )}
  </Opens>
)

const later = () => new Promise((_resolve, reject) => setTimeout(reject, 1500, new Error()))

const sheet = (side: 'left' | 'right') => (
  <Opens>
    {(close) => (
      <Sheet open side={side} onOpenChange={close} title="Panel" className="w-80 p-5">
        <p className="mb-4">{longText}</p>
        <SheetClose asChild>
          <Button>Close</Button>
        </SheetClose>
      </Sheet>
    )}
  </Opens>
)

export const dialogs: Exhibit[] = [
  {
    of: 'Dialog',
    states: [
      {
        name: 'Default',
        show: (
          <Opens>
            {(close) => (
              <Dialog onClose={close} title="A dialog" description="What it is for.">
                {longText}
              </Dialog>
            )}
          </Opens>
        ),
      },
      {
        name: 'Large, long, with buttons',
        show: (
          <Opens>
            {(close) => (
              <Dialog
                size="lg"
                onClose={close}
                title={longText}
                description={longText}
                footer={<Button onClick={close}>Close</Button>}
              >
                {Array.from({ length: 24 }, (_, line) => (
                  <p key={line} className="mb-3">
                    {longText}
                  </p>
                ))}
              </Dialog>
            )}
          </Opens>
        ),
      },
      {
        name: 'Closed by its own button only',
        show: (
          <Opens>
            {(close) => (
              <Dialog title="Shown once" footer={<Button onClick={close}>I have saved it</Button>}>
                {longText}
              </Dialog>
            )}
          </Opens>
        ),
      },
    ],
  },
  {
    of: 'FormDialog',
    states: [
      { name: 'Default', show: form({}) },
      { name: 'Busy', show: form({ busy: true }) },
      { name: 'Danger', show: form({ danger: true }) },
      { name: 'Error', show: form({ failure: 'The invitation could not be sent.' }) },
    ],
  },
  {
    of: 'ConfirmDialog',
    states: [
      {
        name: 'Busy, then an error',
        show: (
          <Opens>
            {(close) => (
              <ConfirmDialog title="Archive it?" confirmLabel="Archive" onConfirm={later} onClose={close}>
                <p>It can be brought back.</p>
              </ConfirmDialog>
            )}
          </Opens>
        ),
      },
      {
        name: 'Danger, with a word to type',
        show: (
          <Opens>
            {(close) => (
              <ConfirmDialog
                danger
                title={`Erase ${longWord}?`}
                confirmLabel="Erase"
                word="Erase"
                onConfirm={() => Promise.resolve()}
                onClose={close}
              >
                <p>{longText}</p>
                <Alert tone="warning">This cannot be undone.</Alert>
              </ConfirmDialog>
            )}
          </Opens>
        ),
      },
    ],
  },
  {
    of: 'Sheet',
    states: [
      { name: 'Right', show: sheet('right') },
      { name: 'Left', show: sheet('left') },
    ],
  },
]
