import type { Absence } from './answer'
import { fold } from './reading/fold'

/** Whole answers that say that there is nothing to answer. A dash stands for it in filled-in documents. */
const notApplicable = [
  ...[
    'n/a',
    'n/a.',
    'n.a.',
    'n.a',
    'n. a.',
    'na',
    'n\\a',
    'n-a',
    '-',
    '--',
    '---',
    '/',
    'not applicable',
    'does not apply',
  ],
  ...[
    'non applicable',
    'sans objet',
    's.o.',
    's/o',
    'so',
    'ne s’applique pas',
    'no aplica',
    'no corresponde',
    'no procede',
  ],
  ...[
    'no se aplica',
    'n/c',
    'não se aplica',
    'não aplicável',
    'n.d.a.',
    'неприменимо',
    'не применимо',
    'не применяется',
    'н/п',
  ],
  ...['不适用', '无关', 'لا ينطبق', 'غير منطبق', 'غير قابل للتطبيق', 'لا يطبق'],
]
/** Whole answers that say that nobody knows. */
const notRecorded = [
  ...[
    'unknown',
    'not known',
    'unk',
    'not recorded',
    'not counted',
    'nobody counted',
    'no data',
    'not available',
    'tbc',
    'tbd',
  ],
  ...[
    'to be confirmed',
    'to be determined',
    '?',
    '??',
    '???',
    'no count',
    'no record',
    'i do not know',
    'do not know',
    "don't know",
  ],
  ...['we did not count', 'not estimated', 'not sure', 'no information', 'n/k'],
  ...[
    'inconnu',
    'inconnue',
    'non connu',
    'pas compté',
    'non compté',
    'non recensé',
    'non disponible',
    'à confirmer',
    'pas de données',
  ],
  ...['nd', 'n.d.', 'n/d', 'ne sait pas', 'je ne sais pas', 'non renseigné'],
  ...[
    'desconocido',
    'desconocida',
    'se desconoce',
    'no se contó',
    'no se sabe',
    'sin datos',
    'por confirmar',
    'no registrado',
  ],
  ...['no disponible', 'no lo sé', 's/d', 's.d.'],
  ...[
    'desconhecido',
    'não contado',
    'não se sabe',
    'sem dados',
    'a confirmar',
    'não registrado',
    'não disponível',
    'não sei',
  ],
  ...[
    'неизвестно',
    'не известно',
    'не считали',
    'нет данных',
    'не подсчитано',
    'уточняется',
    'не учитывалось',
    'н/д',
    'не знаю',
  ],
  ...['未知', '不详', '不知道', '未统计', '未记录', '没有统计', '待定', '待确认', '无数据'],
  ...[
    'غير معروف',
    'غير معلوم',
    'لم يحص',
    'لم يتم العد',
    'لم يسجل',
    'غير مسجل',
    'غير متوفر',
    'لا توجد بيانات',
    'لا أعرف',
    'يؤكد لاحقا',
  ],
  ...['مجهول'],
]

const kinds = new Map<string, Absence['kind']>([
  ...notApplicable.map((words) => [fold(words), 'not-applicable'] as const),
  ...notRecorded.map((words) => [fold(words), 'not-recorded'] as const),
])

const longest = 40

/** An answer that says that there is no answer, in the words that it used; null for any other text, and for none. */
export function readAbsence(text: string): Absence | null {
  const asTyped = text.trim()
  if (asTyped === '' || asTyped.length > longest) return null
  const words = fold(asTyped)
  const kind = kinds.get(words) ?? kinds.get(words.replace(/[ .!]+$/u, ''))
  return kind ? { kind, asTyped } : null
}
