import type { Column } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'

type Names = { getColumnCasing(column: Column & { keyAsName?: boolean }): string }

/**
 * Drizzle keeps the names of columns by table, and takes the view `published.forms` for the table `forms`: of the two, the one
 * that is asked second loses the columns that the first has not. Here each column is named by itself.
 */
export function nameEachColumn<Database>(database: Database): Database {
  const { casing } = (database as { dialect: { casing: Names } }).dialect
  const names = new WeakMap<Column, string>()
  casing.getColumnCasing = (column) => {
    if (!column.keyAsName) return column.name
    const name = names.get(column) ?? toSnakeCase(column.name)
    names.set(column, name)
    return name
  }
  return database
}
