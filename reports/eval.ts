// npm run eval -- search | topics: what the portal finds and proposes, held against what people would.
import { evaluateSearch } from './search-eval'
import { evaluateTopics } from './topic-eval'

const evaluations: Record<string, () => Promise<void>> = { search: evaluateSearch, topics: evaluateTopics }
const evaluate = evaluations[process.argv[2] ?? '']
if (!evaluate) console.error('npm run eval -- search | topics')
else await evaluate()
process.exit(evaluate ? 0 : 2)
