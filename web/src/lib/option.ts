/** One of the values that a form or filter offers. */
export type Option<Value extends string = string> = {
  value: Value
  label: string
  detail?: string
  disabled?: boolean
}
