import type { Group } from '@/forms/answer'

/** Invented bodies; the first name is the full one, the others are how reports also write it. */
export type Body = { names: readonly string[]; group: Group; country?: string }
export const bodies: readonly Body[] = [
  { names: ['Andean Rural Networks Union', 'ARNU', 'Unión Andina de Redes Rurales'], group: 'civil-society', country: 'PE' },
  { names: ['Baltic School of Network Policy', 'BSNP'], group: 'academia', country: 'LV' },
  { names: ['Volta Lakeside Cooperative'], group: 'technical-community', country: 'GH' },
  { names: ['Ministry of Digital Affairs of the Lower Isles', 'MDALI'], group: 'government', country: 'FJ' },
  { names: ['Harbour Telecom'], group: 'private-sector', country: 'SG' },
  { names: ['Observatoire des libertés numériques du Sahel', 'OLNS'], group: 'civil-society', country: 'SN' },
  { names: ['Intergovernmental Office for Shared Waters and Networks', 'IOSWN'], group: 'intergovernmental' },
  { names: ['Danube Registry'], group: 'technical-community', country: 'RO' },
  { names: ['Parliament of Sandorra, Committee on Communications'], group: 'parliament', country: 'AD' },
  { names: ['Nile Delta University', 'NDU', 'جامعة دلتا النيل'], group: 'academia', country: 'EG' },
  { names: ['Young Voices of the Strait', 'YVS'], group: 'youth', country: 'MA' },
  { names: ['The Cape Ledger'], group: 'media', country: 'ZA' },
  { names: ['Meseta Open Hardware'], group: 'private-sector', country: 'ES' },
  { names: ['Regulatory Authority for Communications of Ostrava Province', 'RACOP'], group: 'government', country: 'CZ' },
  { names: ['Himalaya Schools Online'], group: 'civil-society', country: 'NP' },
  { names: ['Association of Tidewater Operators', 'ATO'], group: 'private-sector', country: 'BR' },
]

export const givenNames = [
  'Adaeze', 'Ilmari', 'Yolotzin', 'Teodor', 'Marisela', 'Prakash', 'Ingrid', 'Kofi', 'Samira', 'Bashir', 'Odalys', 'Henrik',
  'Noor', 'Tomasz', 'Leilani', 'Mamadou', 'Xiadani', 'Farida', 'Wilhelmina', 'Tariq', 'Anahit', 'Jorge', 'Siobhan', 'Keiko',
  'Ruslan', 'Thandiwe', 'Emeline', 'Oumar', 'Vesna', 'Ariel',
] as const
export const familyNames = [
  'Nwakanma', 'Solvang', 'Ondarza', 'Vilks', 'Thapaliya', 'Brempong', 'El Khatib', 'Ferreira da Costa', 'Lindqvist', 'Okonjo',
  'Marchetti', 'Haddad', 'Kowalczyk', 'Tuilagi', 'Sarr', 'Quispe', 'Benali', 'van der Meulen', 'Petrosyan', 'O’Rourke',
  'Yamane', 'Zhaparov', 'Dlamini', 'Rousseau-Diop', 'Horvat', 'Castellanos', 'Abdi', 'Novak', 'Mbeki-Lund', 'Saleh',
] as const
export const jobTitles = [
  'Programme Coordinator', 'Research Fellow', 'Network Engineer', 'Policy Officer', 'Director', 'Senior Adviser on Spectrum',
  'Head of Unit', 'Legal Counsel', 'Founder', 'Member of Parliament', 'Editor', 'Student Delegate',
] as const
