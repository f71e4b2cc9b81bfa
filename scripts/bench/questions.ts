/** Questions as people put them to the default article, each asked once: an embedded question is remembered. */
export const questions: readonly string[] = `
Who met whom?
Who did Healey meet in Tel Aviv?
What did Healey say?
What did Healey say about peace?
What did the Israeli statement say?
What did the Labour source say?
What did Gallant provide?
Where did Healey fly to?
Where had Healey been before?
Who was with Healey in Qatar?
When was Israel under attack?
Did they discuss Gaza?
Did they talk about Iran?
Was the arms licensing raised at the meeting?
Who is Yoav Gallant?
Who is David Lammy?
Who is the defence secretary?
What is the government determined to do?
What must all sides do?
What is unbearable?
How many remain in the crossfire?
Why did Healey go to Israel?
What did Gallant appreciate?
Whose right to self-defence does Britain support?
What is the commitment about?
Which areas does the cooperation include?
What about intelligence?
What would have a critical impact?
What coalition is wanted?
Is the UK still an ally of Israel?
Did Netanyahu come to the meeting?
How old is Healey?
What is the weather in Tel Aviv?
How do I bake bread?
gaza war
lammy visit
arms licence legal advice
deescalation talks
operational situation assessment
tougher stance on international law
who did healy meet
what did galant say
what did the defense secretary say about restraint
is there a ceasefire
what happened in april
what was discussed about the idf
how did labour change its tone
who said the loss of life is unbearable
what do officials say
what is this article about
`
  .trim()
  .split('\n');
