import { readWords } from './words.js';

/**
 * Countries, their adjectives and capitals, states and provinces, and other large places, lower case, words of one name
 * joined by a hyphen. Source: the Unicode CLDR English territory names, the capitals of UN member states, the states of the
 * US, Canada and Australia, the UK's nations and largest cities, and cities of more than about two million.
 */
export const placeNames = readWords(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
  belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana brazil brunei bulgaria burkina-faso burma burundi
  cambodia cameroon canada cape-verde chad chile china colombia comoros congo costa-rica croatia cuba cyprus czechia denmark
  djibouti dominica ecuador egypt el-salvador eritrea estonia eswatini ethiopia fiji finland france gabon gambia
  germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
  italy ivory-coast jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
  libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
  moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands holland new-zealand nicaragua
  niger nigeria north-korea south-korea korea north-macedonia norway oman pakistan palau palestine panama papua-new-guinea
  paraguay peru philippines poland portugal qatar romania russia rwanda samoa san-marino saudi-arabia senegal serbia seychelles
  sierra-leone singapore slovakia slovenia somalia somaliland south-africa south-sudan spain sri-lanka sudan suriname sweden
  switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda
  ukraine united-arab-emirates united-kingdom united-states uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia
  zimbabwe uk us usa u.s. u.k. u.s.a. uae eu britain great-britain america england scotland wales northern-ireland ulster soviet-union ussr
  europe asia africa antarctica oceania north-america south-america latin-america middle-east far-east balkans caucasus crimea
  gaza gaza-strip west-bank golan-heights donbas kashmir tibet xinjiang hong-kong macau catalonia kurdistan scandinavia siberia
  kabul tirana algiers buenos-aires yerevan canberra vienna baku dhaka minsk brussels la-paz sarajevo brasilia sofia phnom-penh
  ottawa santiago beijing bogota bogotá zagreb havana nicosia prague copenhagen quito cairo tallinn addis-ababa helsinki paris tbilisi
  berlin accra athens port-au-prince budapest reykjavik delhi new-delhi jakarta tehran baghdad dublin jerusalem tel-aviv rome
  kingston tokyo amman astana nairobi pristina kuwait-city bishkek vientiane riga beirut tripoli vilnius kuala-lumpur
  mexico-city chisinau ulaanbaatar rabat maputo naypyidaw kathmandu amsterdam the-hague wellington abuja lagos pyongyang skopje oslo
  muscat islamabad ramallah manila warsaw lisbon doha bucharest moscow st-petersburg kigali riyadh dakar belgrade freetown
  bratislava ljubljana mogadishu pretoria cape-town johannesburg seoul madrid barcelona colombo khartoum stockholm bern geneva
  zurich damascus aleppo taipei bangkok tunis ankara istanbul ashgabat kampala kyiv kiev kharkiv odesa odessa mariupol donetsk luhansk
  abu-dhabi dubai london montevideo tashkent caracas hanoi sanaa lusaka harare rafah khan-younis haifa nablus hebron jenin
  mumbai kolkata chennai bangalore hyderabad karachi lahore peshawar shanghai guangzhou shenzhen wuhan tianjin osaka kyoto
  hiroshima sydney melbourne brisbane perth adelaide darwin hobart auckland toronto montreal vancouver calgary edmonton
  sao-paulo rio rio-de-janeiro lima medellin guadalajara tijuana munich hamburg frankfurt cologne milan naples turin venice
  florence marseille lyon nice toulouse calais dunkirk seville valencia porto antwerp rotterdam krakow gdansk
  birmingham manchester liverpool leeds sheffield bristol newcastle glasgow edinburgh cardiff belfast derry swansea aberdeen
  dundee leicester nottingham coventry hull bradford southampton portsmouth plymouth oxford cambridge york durham exeter norwich
  brighton sunderland wolverhampton stoke middlesbrough blackpool bolton preston westminster downing-street whitehall
  cornwall devon kent essex sussex surrey norfolk suffolk yorkshire lancashire merseyside cumbria northumberland dorset somerset
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island
  south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin wyoming puerto-rico guam
  d.c. washington-d.c. new-york-city los-angeles chicago houston phoenix philadelphia san-antonio san-diego dallas san-jose austin
  jacksonville fort-worth columbus charlotte san-francisco indianapolis seattle denver boston el-paso nashville detroit
  oklahoma-city portland las-vegas memphis louisville baltimore milwaukee albuquerque tucson fresno sacramento kansas-city mesa
  atlanta omaha miami oakland minneapolis tulsa tampa arlington new-orleans cleveland anaheim honolulu pittsburgh cincinnati
  st-louis st-paul buffalo orlando newark raleigh richmond baton-rouge des-moines salt-lake-city brooklyn manhattan queens bronx
  staten-island harlem long-island hollywood silicon-valley wall-street ontario quebec alberta manitoba saskatchewan nova-scotia
  british-columbia new-brunswick newfoundland new-south-wales queensland victoria tasmania`);

/** Adjectives of country, region and faith, lower case: they describe and are no name by themselves. */
export const demonyms = readWords(`
  afghan albanian algerian american angolan arab arabian argentine argentinian armenian asian australian austrian azerbaijani
  bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british briton bulgarian burmese cambodian cameroonian
  canadian catalan chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian
  emirati english eritrean estonian ethiopian european filipino finnish french georgian german ghanaian greek
  guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese
  jordanian kazakh kenyan korean kosovan kurdish kuwaiti laotian latvian lebanese liberian libyan lithuanian malaysian
  maltese mexican moldovan mongolian moroccan namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian
  panamanian paraguayan persian peruvian philippine polish portuguese qatari romanian russian rwandan saudi scottish
  senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian
  thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni zambian
  zimbabwean african latino latina hispanic jewish muslim christian catholic protestant islamic islamist hindu sikh buddhist
  soviet northern southern eastern texan californian floridian londoner scandinavian`);

/** Parties and camps: adjectives before a title or a name ("Labour", "Republican"), organisations by themselves. */
export const parties = readWords(`
  labour tory conservative republican democrat democratic liberal libertarian green gop likud hamas hezbollah snp ukip reform
  socialist communist independent republicans democrats tories conservatives plaid`);

/** The last word of many a place's name. */
export const placeWords = readWords(`
  street road avenue boulevard lane square park bridge river lake sea ocean bay gulf strait strip bank mountain mountains hill
  hills valley island islands beach coast desert forest peninsula county province state city town village district borough
  airport station highway heights springs falls canyon creek harbor harbour port cape plaza palace castle tower house
  hall stadium arena east west north south`);

/** The first word of many a place's name. */
export const placeLeads = readWords(
  'port mount lake fort cape gulf isle bay point glen loch river rio puerto san santa los las',
);
