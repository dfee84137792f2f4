import { absent, type Entrance, memberDoor, type Opening } from '@/auth/door'
import { isAdmin, isStaff } from '@/reports/policy'

/** The way in to the secretariat's doors: whoever is staff of no event finds nothing behind any of them. */
export const staffDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields>) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, (entrance) =>
    isStaff(entrance.member) ? work(entrance) : absent({ locale: entrance.locale, isJson: false }),
  )

/** The way in to doors for admins of any event; what is behind them says which of it is this admin's. */
export const adminDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields>) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, (entrance) =>
    isAdmin(entrance.member) ? work(entrance) : absent({ locale: entrance.locale, isJson: false }),
  )
