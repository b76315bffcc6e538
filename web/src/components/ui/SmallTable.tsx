import type { ReactNode } from 'react'

/** A table inside a row of a list: small, its last column for words; the rows are the caller's. */
export function SmallTable({ heads, children }: { heads: string[]; children: ReactNode }) {
  return (
    <table className="w-full table-fixed text-left text-xs">
      <thead className="text-muted">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1 pr-2 font-medium first:w-1/4 last:w-[35%]">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="align-top [&_:is(td,th)]:border-t [&_:is(td,th)]:border-line [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-2 [&_:is(td,th)]:wrap-anywhere">
        {children}
      </tbody>
    </table>
  )
}
