/** The three accounts that demo mode offers at sign-in. */
export const demoAccounts = {
  organizer: { email: 'organizer@demo.example', name: 'Olamide Fairweather' },
  reviewer: { email: 'reviewer@demo.example', name: 'Rune Castellan' },
  admin: { email: 'admin@demo.example', name: 'Aurelia Winterbourne' },
} as const
