import { MissingPage } from '@/components/site/missing-page'

export default MissingPage
