import { readWords } from './words.js';

/**
 * Words that mark the name of an organisation, lower case. Source: legal forms of companies in the UK, US and EU, and the
 * head nouns of the names of public bodies, parties, schools, news media and companies.
 */
export const organisationWords = readWords(`
  inc ltd llc plc corp co company companies corporation group holdings partners limited gmbh ag sa spa bv nv industries
  international enterprises systems technologies solutions services studios pictures entertainment records airlines airways
  motors energy oil petroleum pharmaceuticals bank banks financial capital insurance trust fund foundation institute
  institution university college school academy hospital clinic centre center committee subcommittee commission council
  congress senate parliament assembly house-of-commons commons lords department ministry office bureau agency administration
  authority board service court tribunal police constabulary army navy force forces guard corps command nato federation
  confederation union unions association society alliance league coalition movement party campaign club team
  organisation organization network news times post journal herald tribune guardian telegraph mail express mirror
  observer gazette chronicle standard magazine press broadcasting television tv radio media nations church synod
  embassy treasury exchequer reserve exchange wire athletic united rovers wanderers albion rangers hotspur fc afc sporting copper steel mining resources minerals
  foods farms breweries brewery observatory laboratory museum gallery theatre theater orchestra opera
  brotherhood initiative project program programme campaigners watch watchdog pac super conference convention government
  cabinet kremlin pentagon brigade battalion regiment squad unit division taskforce`);

/** Names of organisations so widely known by one word that news seldom explains them; general, of no one article. */
export const knownOrganisations = readWords(`
  nato who un bbc cnn nbc abc cbs npr itv sky reuters afp ap upi fbi cia nsa irs epa fda cdc nasa nhs mi5 mi6 idf plo iaea imf
  wto opec unesco unicef unrwa icc icj fifa uefa ioc google apple microsoft amazon facebook meta twitter tesla spacex netflix
  disney walmart boeing airbus toyota volkswagen samsung sony huawei tiktok instagram youtube whatsapp telegram
  pentagon kremlin interpol europol oxfam greenpeace amnesty taliban hamas hezbollah isis isil houthis fatah likud mossad
  politico breitbart bloomberg axios msnbc usa-today telegraph guardian spectator newsweek vox gop dnc rnc`);

/** Small words inside a name: "Bank of England", "Ursula von der Leyen". */
export const nameParticles = readWords(
  'de del della di da dos du la le van von der den ten ter bin ibn al el bint ben y e st',
);
/** Small words that join the name of an organisation, never that of a person. */
export const organisationJoiners = readWords('of for and & the on');

/** Last words of names that are neither a person nor a body nor a place: laws, plans, days, wars, prizes, events. */
export const thingWords = readWords(`
  act bill law laws amendment code constitution plan deal pact accord accords agreement treaty protocol rule rules
  day week month year eve war wars battle revolution uprising election elections referendum primary caucuses debate summit
  award awards prize medal oscar emmy grant grants cup games olympics championship championships final finals series season
  festival carnival parade marathon tour show report reports review survey poll index dow nasdaq ftse list doctrine declaration
  resolution initiative scheme strategy theory virus disease syndrome pandemic hurricane storm cyclone typhoon bible quran koran god christmas
  easter ramadan passover hanukkah thanksgiving internet web english spanish french arabic hebrew russian chinese dream age
  era time operation mission project case trial v versus chapter article section clause manifesto`);
