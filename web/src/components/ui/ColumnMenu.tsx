import { Columns3, RotateCcw } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuCheckItem, MenuItem, MenuSeparator } from '@/components/ui/Menu'
import type { ColumnChoice } from '@/hooks/useColumnChoice'
import { useText } from '@/hooks/useText'
import type { Option } from '@/lib/option'

type Props = {
  choice: ColumnChoice
  /** Those that one may hide. */
  columns: Option[]
}

/** Shows and hides a table's columns; on a phone there is room for the first few only. */
export function ColumnMenu({ choice, columns }: Props) {
  const t = useText()
  return (
    <div className="ml-auto max-sm:hidden">
      <Menu trigger={<IconButton label={t.columns.label} icon={<Columns3 className="size-4" />} />}>
        {columns.map(({ value, label }) => (
          <MenuCheckItem
            key={value}
            checked={choice.shows(value)}
            onCheckedChange={(shown) => choice.show(value, shown)}
          >
            {label}
          </MenuCheckItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<RotateCcw />} disabled={!choice.reset} onSelect={choice.reset}>
          {t.columns.reset}
        </MenuItem>
      </Menu>
    </div>
  )
}
