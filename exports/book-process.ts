// Makes one file of a book in a process of its own: the order comes in as JSON, and the bytes go out.
import { buffer } from 'node:stream/consumers'
import { type BookOrder, bookFile } from './book-file'

const order = JSON.parse((await buffer(process.stdin)).toString('utf8')) as BookOrder
process.stdout.write(await bookFile(order))
