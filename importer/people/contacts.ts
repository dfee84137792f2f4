const mail =
  /[\s,;:(<[]{0,3}(?:\b(?:e-?mail|mail|correo|courriel)\b\.?\s?:?\s?)?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+[)>\]]?/giu
const phone =
  /[\s,;:(]{0,3}(?<![\p{L}\p{N}])(?:(?:tel|phone|mobile|t[ée]l|whatsapp|cell|fax|هاتف)(?:ephone|éphone|efono)?\.?\s?:?\s?\+?|\+)\(?\d[\d\s().-]{5,20}\d\)?(?![\p{L}\p{N}])|[\s,;:(]{0,3}(?<![\p{L}\p{N}])\(?\d(?:[\s().-]{0,2}\d){8,14}\)?(?![\p{L}\p{N}])/giu
const link =
  /[\s,;(]{0,3}(?:https?:\/\/|www\.)\S{1,500}|[\s,;(]{1,3}@\w{3,40}\b|[\s,;(]{1,3}(?:twitter|skype)\s?:\s?\S{1,60}/giu
/** The line without e-mail addresses, telephone numbers and links, which are in no value. */
export function withoutContacts(line: string): string {
  const bare = line.replace(mail, '').replace(phone, '').replace(link, '')
  const tidied = bare === line ? bare : bare.replace(/[([]\s*[)\]]/g, '').replace(/\s+([,;.])/g, '$1')
  return tidied.replace(/[\s,;:–—-]+$/u, '').trim()
}
