import { fold } from '../fold'

const english = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const arabic = 'الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'.split(' ')
const hourByName = new Map<string, number>([
  ...english.map((name, index) => [name, index + 1] as const),
  ...arabic.map((name, index) => [fold(name), index + 1] as const),
])
const morning = /^\s*(?:a\.?m\b|in the morning|صباح)/iu
const names = english.join('|')
const halves: Readonly<Record<string, string>> = { والنصف: '30', والربع: '15', والثلث: '20' }

const past = new RegExp(`(?<!\\p{L})(half|quarter) (past|to) (${names})(?!\\p{L})`, 'giu')
const sharp = new RegExp(`(?<!\\p{L})(${names}) o['’]?\\s?clock(?!\\p{L})`, 'giu')
const spoken = new RegExp(`(${arabic.join('|')})(?: (والنصف|والربع|والثلث))?(?!\\p{L})`, 'gu')

/** Hours that are written out, in digits: "half past two", "nine o'clock", "التاسعة صباحا". */
export function hoursInWords(text: string): string {
  return text
    .replace(past, (_, part: string, side: string, name: string, at: number) => {
      const hour = hourByName.get(fold(name))!
      const isHalf = part.toLowerCase() === 'half'
      if (side.toLowerCase() === 'to') return `${daytime(hour - 1 || 12, text, at)}:${isHalf ? '30' : '45'}`
      return `${daytime(hour, text, at)}:${isHalf ? '30' : '15'}`
    })
    .replace(sharp, (_, name: string, at: number) => `${daytime(hourByName.get(fold(name))!, text, at)}:00`)
    .replace(
      spoken,
      (_, name: string, half?: string) => `${hourByName.get(fold(name))!}:${halves[half ?? ''] ?? '00'}`,
    )
}

/** No session begins between midnight and seven, so "half past two" is in the afternoon unless the text says otherwise. */
function daytime(hour: number, text: string, at: number): number {
  const behind = text.slice(at).replace(/^[\p{L}\s]{0,20}?(?=a\.?m\b|p\.?m\b|in the)/iu, '')
  return hour < 7 && !morning.test(behind) && !/^\s*p\.?m\b/iu.test(behind) ? hour + 12 : hour
}
