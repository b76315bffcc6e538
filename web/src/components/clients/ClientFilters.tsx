import { Archive, Briefcase } from 'lucide-react'

import { optionalClientColumns } from '@/components/clients/clientColumns'
import { ColumnMenu } from '@/components/ui/ColumnMenu'
import { Combobox } from '@/components/ui/Combobox'
import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuRadioGroup, MenuRadioItem } from '@/components/ui/Menu'
import { SearchInput } from '@/components/ui/SearchInput'
import type { useClientFilters } from '@/hooks/useClientFilters'
import type { ColumnChoice } from '@/hooks/useColumnChoice'
import { useProfessions } from '@/hooks/useProfessions'
import { useText } from '@/hooks/useText'

type Props = ReturnType<typeof useClientFilters> & { columns: ColumnChoice }

export function ClientFilters({ query, set, columns }: Props) {
  const t = useText()
  const professions = useProfessions()
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <SearchInput
        className="w-full sm:w-72"
        label={t.clients.searchLabel}
        placeholder={t.clients.search}
        value={query.search ?? ''}
        onChange={(text) => set('search', text)}
      />
      <Combobox
        value={query.profession ?? ''}
        onChange={(chosen) => set('profession', chosen)}
        options={[{ value: '', label: t.clients.professionAny }, ...professions]}
        searchLabel={t.clients.profession}
        trigger={
          <FilterChip
            icon={<Briefcase />}
            label={t.clients.profession}
            value={query.profession && t.professions[query.profession]}
          />
        }
      />
      <Menu
        align="start"
        trigger={
          <FilterChip
            icon={<Archive />}
            label={t.clients.status}
            value={query.status === 'archived' ? t.clients.statuses.archived : undefined}
          />
        }
      >
        <MenuRadioGroup
          value={query.status}
          onValueChange={(status) => set('status', status === 'active' ? null : status)}
        >
          <MenuRadioItem value="active">{t.clients.statuses.active}</MenuRadioItem>
          <MenuRadioItem value="archived">{t.clients.statuses.archived}</MenuRadioItem>
        </MenuRadioGroup>
      </Menu>
      <ColumnMenu choice={columns} columns={optionalClientColumns(t)} />
    </div>
  )
}
