import { notFound } from 'next/navigation'

/** Any other address below a language is missing, with the head and foot of the portal around it. */
export default function Missing(): never {
  notFound()
}
