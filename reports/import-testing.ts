/** Documents as they are sent, for tests of importing them. */
export const bytes = (text: string) => new TextEncoder().encode(text)

/** A document with everything that the form of 2017 demands. */
export const filled = (code: string, title: string, given: { extra?: string; day?: string } = {}) =>
  bytes(`IGF 2017 Reporting Template

- Session Title: ${code} ${title}
- Date: ${given.day ?? '20 December 2017'}
- Time: 10:00 - 11:00
- Session Organizer: Harbour Institute
- Chair/Moderator: Ilma Tarrow
- Rapporteur/Notetaker: Daro Venn
- List of speakers and their institutional affiliations:
Ana Ruiz, Director, Harbour Institute
- Key Issues raised (1 sentence per issue):
Access is uneven.
- If there were presentations during the session, please provide a 1-paragraph summary for each presentation:
Ana Ruiz presented a study of mountain villages.
- Please describe the Discussions that took place during the workshop session (3 paragraphs):
The first speaker spoke of access in mountain villages and of its price.
- Please describe any participant suggestions regarding the way forward/ potential next steps/key takeaways (3 paragraphs):
The group will meet again in spring.

Gender Reporting
- Estimate the overall number of the participants present at the session:
40
- Estimate the overall number of women present at the session:
20
- To what extent did the session discuss gender equality and/or women's empowerment?
It was not discussed.
- If the session addressed issues related to gender equality and/or women's empowerment, please provide a brief summary of the discussion:
N/A
${given.extra ?? ''}
`)
