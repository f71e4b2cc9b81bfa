export type QuestionKind =
  | 'said'
  | 'met'
  | 'who'
  | 'where'
  | 'when'
  | 'how-many'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'what'
  | 'keyword';
