/** Closed-class English words that carry no subject of their own: they are neither searched for nor counted as asked about. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any anybody anyone anything are as at be because been before being below
  between both but by can cannot could d did didn do does doesn doing don down during each either else ever every everybody
  everyone everything few for from further get gets getting give given gives go goes going gone got had hadn has hasn have
  haven having he her here hers herself him himself his how i if in into is isn it its itself just let ll m many me might
  mine more most much must my myself neither no nobody none nor not nothing now of off on once one only onto or other others
  our ours out over own please re s same shall she should so some somebody someone something such t tell than that the their
  theirs them themselves then there these they this those through to too toward towards under until up upon us ve very was
  wasn we were weren what when where whether which while who whole whom whose why will with within without won would yes yet
  you your yours thing things sort kind type exactly actually really`.split(/\s+/u),
);

/** Verbs with which a question asks for somebody's words. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `say says said saying tell tells told telling state states stated claim claims claimed comment comments commented
  announce announces announced argue argues argued add adds added write writes wrote tweet tweets tweeted post posted
  respond responds responded response reaction reply replies replied react reacts reacted warn warns warned describe describes described
  explain explains explained insist insists insisted demand demands demanded urge urges urged call calls called think
  thinks thought believe believes believed feel feels felt promise promised promises admit admitted deny denied quote quoted
  statement quotes words remark remarks remarked mention mentioned`.split(/\s+/u),
);

/** The bare ones among them: a question built on these wants all that somebody said, not one sentence about it. */
export const plainSayingVerbs: ReadonlySet<string> = new Set(
  'say says said saying tell tells told state states stated comment comments commented quote quoted quotes words statement statements comments remark remarks exact'.split(
    ' ',
  ),
);

/** Greetings, thanks and questions to the bot itself; matched against the whole question without its punctuation. */
export const smallTalkPatterns: readonly RegExp[] = [
  /^(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening|night)|greetings|howdy|sup|what'?s up)(?: (?:there|bot|everyone|all|pullquote))*$/u,
  /^(?:(?:ok|okay|oh|great|cool|nice|no|yes) ){0,2}(?:ok|okay|k|cool|nice|great|wow|lol|haha+|thanks?|thank you|thx|ty|cheers|bye|goodbye|see you|good bot|bad bot|well done)(?: (?:very|so) much)?(?: (?:a lot|mate|man|bot|guys|for (?:that|your help|the help)|that'?s helpful|you'?re great))*$/u,
  /^(?:help|help me|commands?|what can (?:you|i) (?:do|ask)(?: here)?|how does (?:this|it) work|lol ok|ok lol|quit|exit|stop)$/u,
  /^(?:how are (?:you|things)|how'?s it going|how do you do|who are you|what are you|what is your name|what'?s your name|are you (?:a bot|human|real|there|an ai)|do you (?:like|love) .{1,40}|can you help(?: me)?|tell me a joke|sing .{1,30}|what can you do|i love you|test|testing)(?: (?:today|bot|please))*$/u,
];

/** Questions after the whole of the article; matched like small talk. Their answer is its lead. */
export const gistPatterns: readonly RegExp[] = [
  /^(?:so |ok |okay )?what(?:'s| is| was) (?:this|that|it|the|your)(?: (?:article|story|news|piece|text))?(?: all)? about$/u,
  /^(?:so |ok |okay )?what(?:'s| is) (?:the |this )?(?:article|story|news|gist|main point|point|summary|headline|lead)(?: (?:here|today|of (?:this|the) (?:article|story)))?$/u,
  /^(?:so |ok |okay )?what(?: has| have|'s| is)? (?:happened|happening|going on)(?: (?:here|today|in short|exactly|in (?:this|the) (?:article|story)))*$/u,
  /^(?:tldr|tl dr|summary|gist|recap|overview|(?:(?:can|could) you )?(?:please )?(?:summarise|summarize|sum up|recap))(?: (?:please|it|this|that|the (?:article|story|news|piece)|up|for (?:me|us)|of (?:it|this|the) ?(?:article|story)?|in short|briefly))*$/u,
  /^(?:(?:can|could) you )?(?:give|tell|show) (?:me|us) (?:a |the )?(?:brief |short |quick )?(?:summary|gist|overview|tldr|recap|story|short version)(?: (?:please|of (?:it|this|the) ?(?:article|story)?))*$/u,
];

/** Questions after everybody's words at once. */
export const everyonesWordsPatterns: readonly RegExp[] = [
  /^(?:and |so )?(?:who said what|what was said|what did (?:everyone|everybody|people|all of them|each of them) say|(?:list |show |give )?(?:me )?(?:all )?(?:the )?(?:quotes|quotations|statements))(?: (?:here|please|in (?:this|the) (?:article|story)))*$/u,
];

/** Pronouns and pointing words that need an earlier turn to mean anything. */
export const leaningWords: ReadonlySet<string> = new Set(
  'he him his she her hers they them their theirs it its this that these those there then'.split(' '),
);
