import { readWords } from './words.js';

/**
 * Titles that stand before a name, lower case and without stop; after "=" the role a title stands for, where that is
 * another word or none. Source: the Associated Press Stylebook's and the Guardian style guide's entries on titles.
 */
const titles = readWords(`
  mr= mrs= ms= miss= mx= sir= dame= lord lady= dr=doctor doctor prof=professor professor
  rev=reverend reverend father=priest sister= brother= president vice=president prime=minister
  minister premier chancellor secretary sen=senator sens=senator senator rep=congressman
  reps=congressman congressman congresswoman representative gov=governor governor lt=lieutenant
  lieutenant gen=general general maj=major major col=colonel colonel capt=captain captain
  cmdr=commander commander adm=admiral admiral sgt=sergeant sergeant det=detective detective
  insp=inspector inspector supt=superintendent superintendent constable cpl=corporal corporal
  pvt=private pfc=private sheriff officer chief judge justice attorney mayor councillor councilman
  councilwoman cllr=councillor ambassador envoy king queen prince princess duke duchess emir sultan
  sheikh imam rabbi ayatollah pope bishop archbishop cardinal pastor coach speaker spokesman
  spokeswoman spokesperson director chairman chairwoman chair ceo=chief_executive editor
  commissioner comptroller treasurer baroness baron viscount earl tsar taoiseach brig=brigadier
  brigadier marshal nominee candidate leader aide adviser advisor=adviser strategist manager surgeon
  executive deputy assistant counsel principal superstar=star ex-president=president
  ex-minister=minister counterpart mp msp mep quarterback crown=prince former= late= acting=
  incoming= outgoing= ex= then= co-chair=chair co-founder=founder founder undersecretary warden
  nurse
`);

/** Each title with the role it stands for; the role is empty for "Mr" and the like. */
export const titleRoles: ReadonlyMap<string, string> = new Map(
  [...titles].map((entry): [string, string] => {
    const [title = entry, role = title] = entry.split('=');
    return [title, role.replace('_', ' ')];
  }),
);

export const maleTitles = readWords(
  'mr sir lord king prince duke sultan emir imam ayatollah pope father baron earl viscount sheikh',
);
export const femaleTitles = readWords('mrs ms miss dame lady queen princess duchess baroness');
