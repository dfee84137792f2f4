import { isForPerson, prepareDatabase } from './database.mjs'

try {
  await prepareDatabase(process.env.DATABASE_URL)
  console.log('The database has the newest structure and vocabulary.')
} catch (error) {
  if (!isForPerson(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
