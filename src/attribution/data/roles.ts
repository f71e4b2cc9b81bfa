import { readWords } from './words.js';

/**
 * Nouns for what somebody is or does, singular. Source: the single-word nouns whose first sense Princeton WordNet 3.0 files
 * under noun.person and counts in its tagged texts, cut by hand to those that news prose uses for a speaker, with the newer
 * ones added. WordNet 3.0 copyright 2006 by Princeton University, used under its licence.
 */
export const personNouns = readWords(`
  academic accountant activist actor actress administrator admirer adviser advisor advocate agent aide ally ambassador analyst
  anchor announcer applicant archbishop architect artist assistant associate astronaut athlete attacker attendee attorney
  aunt author backer baker banker baron bishop blogger boss boxer boy boyfriend bride broadcaster broker brother builder
  businessman businesswoman buyer candidate captain cardinal carer caretaker celebrity ceo chair chairman chairperson chairwoman
  challenger champion chancellor chef chief child cleric clerk client climber coach coach-driver collaborator colleague
  columnist comedian commander commentator commissioner communist conductor congressman congresswoman conservative constable
  consultant contender contractor convict coordinator co-founder co-host co-author co-owner coroner correspondent councillor
  councilman councilwoman counsel counselor counsellor counterpart couple cousin critic customer dad daughter dealer dean
  defendant defender delegate democrat demonstrator dentist deputy designer detective developer diplomat director doctor
  donor driver economist editor educator employee employer engineer entrepreneur envoy ex-boyfriend ex-girlfriend ex-husband
  ex-minister ex-president ex-wife executive expert explorer farmer father father-in-law fighter filmmaker financier
  firefighter fisherman footballer forecaster foreman founder friend frontman frontrunner front-runner gardener general girl
  girlfriend governor grandfather grandmother grandson granddaughter guard guest guide guitarist heir historian host hostess
  hunter husband inmate insider inspector instructor interviewer inventor investigator investor jeweller jockey journalist
  judge juror justice keeper kid killer king lady landlord landowner lawmaker lawyer leader lecturer legislator liberal
  librarian lieutenant lobbyist lord magistrate major man manager marshal master mathematician mayor mechanic mediator member
  merchant minister mogul moderator monarch mother mother-in-law mp msp mum mom musician narrator native negotiator neighbor
  neighbour nephew newcomer newsman niece nominee novelist nurse observer officer official ombudsman operative operator
  opponent organiser organizer owner painter parent parliamentarian participant partner passenger pastor patient patron
  peer pensioner performer philanthropist philosopher photographer physician physicist pianist pilot planner player poet
  policeman policewoman politician pollster pope preacher predecessor premier president president-elect priest prince princess
  principal prisoner producer professor promoter prosecutor protester provost psychiatrist psychologist publicist publisher
  pundit pupil queen questioner rabbi rancher reader rebel receptionist recruiter referee refugee registrar relative reporter
  representative republican researcher resident residents-leader respondent reviewer rival runner sailor salesman scholar
  scientist screenwriter sculptor secretary seller senator senior sergeant sheriff shopkeeper singer sister skipper sociologist
  soldier solicitor son songwriter source speaker specialist speechwriter spokesman spokesperson spokeswoman sponsor staffer
  star statesman stepfather stepmother stepson stepdaughter strategist striker student successor superintendent superstar
  supervisor supporter surgeon surrogate survivor suspect teacher teammate technician teenager tenant theologian therapist
  tourist trader trainer traveller treasurer tycoon umpire uncle undersecretary user vendor veteran vet vicar victim villager
  viewer visitor volunteer voter waiter waitress walker warden watcher widow widower wife winner witness woman worker writer
  youngster billionaire millionaire heiress ex-leader whistleblower insurgent militant gunman negotiator technologist
  programmer influencer youtuber rapper drummer bassist violinist cellist conductor composer choreographer dancer curator
  historian archaeologist geologist biologist chemist astronomer epidemiologist virologist immunologist cardiologist
  oncologist paediatrician pediatrician ecologist conservationist environmentalist climatologist meteorologist geographer
  neuroscientist statistician criminologist ethicist linguist anthropologist trustee chaplain imam sheikh ayatollah emir
  sultan crown-prince chancellor taoiseach tánaiste tanaiste vice-president vice-chairman vice-chair backbencher frontbencher
  whip speaker leader deputy-leader landlady tenant shopper commuter motorist cyclist pedestrian bystander onlooker
  eyewitness paramedic midwife gp consultant dad-of-two mother-of-two nanny`);

/** Groups and bodies that speak, singular. Source: as above, from noun.group, and names of public bodies. */
export const groupNouns = readWords(`
  academy administration agency airline alliance ambassador army assembly association authority bank band bloc board body
  brigade broadcaster bureau cabinet campaign center centre chamber channel charity church city club coalition college
  commission committee community company conference congress consortium constabulary corporation council country county court
  crew delegation department diocese embassy establishment faction family federation firm force foundation fund gang
  government group hospital household institute institution judiciary junta jury kremlin league legislature lobby
  magazine manufacturer media militia military ministry movement municipality museum nation navy network newspaper
  newsroom ngo office operation opposition organisation organization outlet panel parliament partnership party pentagon
  police practice presidency press public publication publisher quango regime regiment regulator retailer school senate
  service side site society squad staff state studio subcommittee surgery syndicate task-force team think-tank town trade
  tribunal trust union unit university utility watchdog website workforce`);

/** Things that are written or made and "say" something. Source: as above, from noun.communication. */
export const documentNouns = readWords(`
  account ad advert advertisement affidavit agreement analysis announcement article assessment bill blog book brief briefing
  broadcast bulletin bylaws caption clip column comment communique communiqué complaint constitution decision declaration
  decree dispatch document documentary dossier draft editorial email e-mail entry essay excerpt facebook file filing film
  findings finding footage headline interview invitation judgment judgement law lawsuit leaflet letter manifesto manuscript
  measure memo memoir memorandum message minutes motion narration note notice notification obituary opinion order page paper
  petition piece placard plan platform poll post poster press-release profile program programme proposal proposition
  prospectus publication quote quotation record recording release remark report resolution review ruling script
  segment sentence sign slogan speech spreadsheet standards statement statute story study submission summary survey tape
  testimony text title tract transcript translation treaty tribute tweet verdict video warning warrant website`);

/** Nouns that are only ever plural or that stand for several people. */
export const pluralNouns = readWords(`
  people men women children police officers critics sources staff others lawmakers authorities media press pair duo trio two
  families parents leaders residents some many several`);

/** "the pair", "the two": two people named just before. */
export const pairNouns = readWords('pair duo two couple');

/** Nouns that tell a person's sex. */
export const maleNouns = readWords(`
  man boy father dad son brother uncle nephew husband widower boyfriend king prince lord gentleman businessman chairman
  congressman spokesman councilman policeman fisherman salesman statesman grandfather grandson stepfather stepson ex-husband
  actor waiter baron duke sir pope priest newsman frontman father-in-law landlord emir sultan imam ayatollah sheikh
  ex-boyfriend half-brother stepbrother`);
export const femaleNouns = readWords(`
  woman girl mother mum mom daughter sister aunt niece wife widow girlfriend queen princess lady businesswoman chairwoman
  congresswoman spokeswoman councilwoman policewoman grandmother granddaughter stepmother stepdaughter ex-wife actress
  waitress hostess heiress duchess baroness dame nun mother-in-law landlady ex-girlfriend half-sister stepsister bride midwife`);
