import postgres from 'postgres'
import { CannotStart } from './embedded-place'

/** Works on the server of an address, connected to a database that is always there. */
async function onServer<Result>(
  address: string,
  work: (sql: postgres.Sql, name: string) => Promise<Result>,
): Promise<Result> {
  const { pathname } = new URL(address)
  const always = Object.assign(new URL(address), { pathname: '/postgres' }).href
  const sql = postgres(always, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql, decodeURIComponent(pathname.slice(1)))
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new CannotStart(
      'The database refuses the password kept beside it. Remove the folder .data to begin anew.',
    )
  } finally {
    await sql.end()
  }
}

export const hasDatabase = (address: string): Promise<boolean> =>
  onServer(
    address,
    async (sql, name) => (await sql`select from pg_database where datname = ${name}`).length > 0,
  )

/** Makes the database that an address names, unless it is there. */
export async function addDatabase(address: string): Promise<void> {
  if (await hasDatabase(address)) return
  await onServer(address, (sql, name) => sql`create database ${sql(name)}`)
}

/** Removes the database that an address names with all it holds, whoever is connected; nothing happens where there is none. */
export async function dropDatabase(address: string): Promise<void> {
  await onServer(address, (sql, name) => sql`drop database if exists ${sql(name)} with (force)`)
}

export async function renameDatabase(address: string, to: string): Promise<void> {
  await onServer(address, (sql, name) => sql`alter database ${sql(name)} rename to ${sql(to)}`)
}
