import { actions } from '@/gallery/actions'
import { choices } from '@/gallery/choices'
import { content } from '@/gallery/content'
import { dialogs } from '@/gallery/dialogs'
import { feedback } from '@/gallery/feedback'
import { fields } from '@/gallery/fields'
import { surfaces } from '@/gallery/surfaces'

export const rooms = [
  { title: 'Actions', exhibits: actions },
  { title: 'Fields', exhibits: fields },
  { title: 'Choices', exhibits: choices },
  { title: 'Content', exhibits: content },
  { title: 'Feedback', exhibits: feedback },
  { title: 'Surfaces', exhibits: surfaces },
  { title: 'Dialogs', exhibits: dialogs },
]
export const exhibits = rooms.flatMap((room) => room.exhibits)
