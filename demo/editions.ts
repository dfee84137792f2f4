import type { Registration } from '@/events/registration-commands'

/** The invented forum: four yearly editions whose questions change, as those of real forums do. Deadlines are a fortnight after. */
export const forum = { slug: 'meridian', name: 'Meridian Forum on Digital Policy' }

export type Edition = {
  year: number
  place: string
  timeZone: string
  days: readonly string[]
  formKey: string
  themes: readonly string[]
  /** Of the 60 sessions: how many have a published report, and how many wait in each other state. The rest is expected. */
  published: number
  waiting: { draft: number; submitted: number; returned: number; withdrawn: number }
  /** How many registered by region, where this edition published it. */
  registered?: Registration['people']
}

export const editions: readonly Edition[] = [
  {
    year: 2023,
    place: 'Valparaíso',
    timeZone: 'America/Santiago',
    days: ['2023-10-16', '2023-10-17', '2023-10-18', '2023-10-19'],
    formKey: 'igf-2015',
    themes: ['Access and Inclusion', 'Trust and Security', 'Rights'],
    published: 51,
    waiting: { draft: 1, submitted: 0, returned: 0, withdrawn: 1 },
  },
  {
    year: 2024,
    place: 'Tallinn',
    timeZone: 'Europe/Tallinn',
    days: ['2024-09-23', '2024-09-24', '2024-09-25', '2024-09-26'],
    formKey: 'igf-2017',
    themes: ['Connecting Everyone', 'Safety and Resilience', 'Rights and Remedies', 'Data'],
    published: 54,
    waiting: { draft: 1, submitted: 0, returned: 0, withdrawn: 1 },
    registered: {
      african: 212,
      'asia-pacific': 341,
      'eastern-european': 398,
      'latin-american-caribbean': 187,
      'western-european-others': 902,
      intergovernmental: 64,
      unknown: 31,
    },
  },
  {
    year: 2025,
    place: 'Dakar',
    timeZone: 'Africa/Dakar',
    days: ['2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09'],
    formKey: 'igf-2017',
    themes: ['Meaningful Access', 'Security for People', 'Governing Data', 'Environment'],
    published: 49,
    waiting: { draft: 3, submitted: 1, returned: 1, withdrawn: 0 },
    registered: {
      african: 1104,
      'asia-pacific': 298,
      'eastern-european': 121,
      'latin-american-caribbean': 203,
      'western-european-others': 388,
      intergovernmental: 71,
      unknown: 19,
    },
  },
  {
    year: 2026,
    place: 'Suva',
    timeZone: 'Pacific/Fiji',
    days: ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'],
    formKey: 'standard',
    themes: ['Meaningful Access', 'Safety by Design', 'Public Data', 'Small States Online'],
    published: 22,
    waiting: { draft: 9, submitted: 8, returned: 4, withdrawn: 0 },
  },
]

/** Sixty sessions an edition; the code is as a programme prints it. */
export const sessionKinds = [
  { type: 'main', prefix: 'MS', amount: 4, minutes: 120 },
  { type: 'workshop', prefix: 'WS', amount: 34, minutes: 90 },
  { type: 'open-forum', prefix: 'OF', amount: 12, minutes: 60 },
  { type: 'dynamic-coalition', prefix: 'DC', amount: 5, minutes: 60 },
  { type: 'lightning', prefix: 'LT', amount: 5, minutes: 30 },
] as const
export const rooms = ['Room I', 'Room II', 'Room III', 'Assembly Hall', 'Workshop Room 4'] as const
export const startTimes = ['09:00', '10:30', '11:30', '13:30', '15:00', '16:30'] as const
