import { TextBlock } from '@/components/ui/TextBlock'

export function JsonBlock({ title, value }: { title: string; value: unknown }) {
  return <TextBlock title={title} text={JSON.stringify(value, null, 2)} />
}
