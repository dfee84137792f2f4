// The run of the worker that decides on reminders, at a moment that is told: a simulated clock needs no waiting.
import { sendReminders } from '@/mail/reminders'

await sendReminders(new Date(process.argv[2] ?? Number.NaN))
process.exit(0)
