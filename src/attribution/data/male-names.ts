import { readWords } from './words.js';

/**
 * First names usually given to men, lower case. Source: Grady Ward's Moby word lists (public domain, 1996) as published
 * in stdlib's first-name data (PDDL 1.0), without words that seldom name a person; names that English-language news often
 * carries from other languages were added by hand.
 */
export const maleNames: ReadonlySet<string> = readWords(`
  aaron ab abba abbot abbott abdel abdul abdulaziz abdullah abe abel abelard abeu abey abie abiy abner
  abraham abrahan abram abramo abran adair adam adamo adams ade adel adelbert adham adlai adler ado adolf
  adolph adolphe adolpho adolphus adrian adriano adrien agosto aguie aguistin aguste agustin aharon ahmad
  ahmed ahmet aiden ailbert ajay akbar akim akira aksel al alain alair alan aland alano alanson alard alaric
  alasdair alastair alasteir alaster alberik albert alberto albie albrecht alden aldin aldis aldo aldon
  aldous aldric aldrich aldridge aldus aldwin alec alejandro alejoa aleksandar aleksandr aleksi alessandro
  alex alexander alexandr alexandre alexandro alexandros alexei alexey alexio alf alfie alfons alfonse
  alfonso alford alfred alfredo algernon ali alic alick alisander alistair alister allan allard allayne
  allen alley alleyn allin allister allistir aloin alon alonso alonzo aloysius alphard alphonse alphonso
  alric aluin aluino alva alvan alvaro alvie alvin alvis alvy alwin alwyn alyosha amble ambros ambrose
  ambrosi ambrosio ambrosius amby amerigo amery amir amit amory amos anas anatol anatole anatollo anatoly
  ancell anders anderson andonis andras andre andreas andrei andrej andres andrew andrey andris andriy
  andros andrus andrzej andrés andy angeli angelico angelo angus anil ansel ansell anselm anson anthony
  antin antoine anton antone antoni antonin antonino antonio antonis antonius antons antony anwar any araldo
  arash arch archaimbaud archambault archer archibald archibaldo archibold archie archy arel ari arie ariel
  arin ario aristotle arjun arlan arlen arley arlin arman armand armando armin armstrong arnaldo arne arney
  arni arnie arnold arnoldo arnuad arny aron arri arron art artair arte artemas artemis artemus arther
  arthur artie artur arturo artus arty arv arvie arvin arvind arvy asa ase ash ashbey ashby asher ashlin
  ashraf ashton asif aube auberon aubert augie augustin augustine augusto augustus augy aurthur austen
  austin ave averell averill avictor avigdor aviv avram avrom ax axe axel aylmar aylmer aymer babak bafel
  bail bailie baillie baily baird bald balduin baldwin bale ban bancroft banky bar barack barbabas barclay
  barde barham barn barnabas barnabe barnaby barnard barnebas barnett barney barnie barny barr barret
  barrett barri barrie barris barron barry bart bartel barth barthel bartholemy bartholomeo bartholomeus
  bartholomew bartie bartlet bartlett bartolemo bartolomeo barton bartram barty bary baryram base bashar
  basil basile basilio basilius bassam bastian bastien bat batholomew baudoin bax baxie baxter baxy bayard
  beale bealle bear bearnard beau beaufort beauregard beck beltran ben bendick bendicty bendix benedetto
  benedick benedict benedicto benedikt bengt beniamino benigno benito benjamen benjamin benji benjie benjy
  benn bennett bennie benny benoit benson bent bentlee bentley benton benyamin ber berk berke berkeley
  berkie berkley berkly berky bernard bernardo bernarr berne bernhard bernie bert bertie berton bertram
  bertrand bertrando beto bevan bevin bevon bezalel bil bilal bill billy binali bing bink binky birch birk
  biron bjorn björn blaine blane blayne bo bob bobby bogart bogey boigie bola bond bondie bondon bondy bone
  bongbong boniface boone boonie boony boot boote booth boothe bord borden bordie bordy borg boris bourke
  bowie boyce boycey boycie boyd brad bradan brade braden bradford bradley bradly bradney brady bram bran
  brand branden brander brandon brandtr brandyn brannon brant brantley brendan brenden brendin brendis
  brendon brennan brennen brent bret brett brew brewer brewster brian briano briant brice brien brigg briggs
  brigham brion brnaba brnaby brock brockie brocky brod broddie broddy broderic broderick brodie brody brok
  bron bronnie bronny bronson brooks brose bruce brucie bruis bruno bryan bryant bryanty bryce bryon buck
  buckie bucky bud budd buddie buddy buiron burch burg burgess burk burke burl burlie burnaby burnard burr
  burt burtie burton burty butch byram byran byrann byrle byrom byron cad caddric cade caesar cal caldwell
  cale caleb calhoun callean callum calv calvin cameron camey car carce care carl carleton carling carlo
  carlos carlyle carney carny carolus carr carrol carson cart carter carver casar caspar casper cassius
  cathal caz cazzie cchaddie cece cecil cecilio cecilius ced cedric cello cesar cesare cesaro chad chadd
  chaddie chaddy chadwick chaim chalmers chan chancey chandler chane chariot charles charley charlie
  charlton chas chase chaunce chauncey che chen ches chester cheston chet chev chevalier chevy chic chick
  chico chidi chilton chip chris chrisse christian christiano christoffer christoforo christoper christoph
  christophe christopher christophorus christos chrisy chrotoem chucho chuck ciaran cillian cirillo cirilo
  ciro claiborn claiborne clarance clarence clark clarke claude claudell claudian claudianus claudio
  claudius claus clay clayborn clayborne claybourne clayson clayton cleavland clem clemens clement clemente
  clementius cleon clerc cletis cletus cleve cleveland clevey clevie cliff clifford clifton clim clint clive
  cly clyde clyve clywd cob cobb cobbie cobby cody cointon colan colas colby cole coleman colet colin collin
  colm colman colton colver con conan conant conn conney connor conor conrad conrade conrado conroy consalve
  constantin constantine constantino conway coop cooper corbet corbett corbie corbin corby cord cordell
  corey cormac cornall cornelius cornell corney cort cortie corty cory cos cosimo cosme cosmo costa cozmo
  craggie craggy craig crawford creigh creight creighton crichton cristian cristiano cristobal crosby cross
  cull cullan cullen culley cullie cullin cully culver curcio curr curran currey currie curry curt curtice
  curtis cy cyril cyrill cyrille cyrillus cyrus dafydd dag dagny dal dale dalis dall dalli dallis dallon
  dalston dalt dalton damian damiano damien damon dan dane danie daniel dannel danny dante dar darbee dare
  daren darill darin dario darius darn darnall darnell daron darrel darrell darren darrick darrin darryl
  darwin daryl daryle dav dave daven davey david davidde davide davidson davie davin davis davon davy dean
  decca deck declan deepak del delainey delaney delano delbert dell delmar delmer delmor delmore demarcus
  demetre demetri demetris demetrius demott dene denis dennet denney dennis dennison denny derby derek
  derick derk dermot derrek derrick derrik derril derron derward derwin des deshawn desi desmond desmund dev
  deval devin devland devlen devlin devy dew dewain dewey dewie dewitt dex dexter diarmid diarmuid dick
  dickie dicky didier diego dieter dietrich dilan dill dillie dillon dilly dilson dimitri dimitris dimitry
  dino dion dionisio dionysus dirk dmitri dmitry dolf dolph dom domenic domenico domingo dominic dominick
  dominik don donal donald donall donalt donaugh donavon donn donnell donny donovan doug dougie douglas
  douglass dougy dov doy doyle drake drew drud drugi duane dud dudley duff duffie duffy dugald dukey dukie
  duky dun dunc duncan dunn dunstan dur durand durant durante durward dustin dwain dwayne dwight dylan
  eadmund eal eamon eamonn earl earle earlie earvin eb eben ebeneser ebenezer eberhard eberto ed edan edd
  eddie eddy edgar edgard edgardo edik edlin edmon edmund edouard edsel eduard eduardo eduino edvard edward
  edwin efrem efren egan egbert egon egor ehud elbert elden eldin eldon eldredge eldridge eli elia elias
  elihu elijah eliot ellary ellerey ellery elliot elliott ellis ellswerth ellsworth ellwood elmer elmo
  elmore elnar elroy elston elsworth elton elvin elvis elvyn elwin elwood elwyn ely emanuel emanuele emeka
  emelen emerson emery emil emile emilio emlen emlyn emmanuel emmerich emmerson emmery emmet emmett emmit
  emmott emory enda engelbert englebert ennis enoch enos enrico enrique enzo eoin ephraim ephrayim ephrem
  erasmus erastus erek erhard erhart eric erich erick erie erik erl ermanno ermin ernest ernesto ernestus
  ernie ernst erny errick errol erroll erskine erv ervin erwin esdras esmail esra esteban estevan etan ethan
  ethe ethelbert ethelred etienne ettore euell eugen eugene eugenio eugenius eustace ev evan evangelos
  evelin even everard evered everett evin evo evyn ewan eward ewart ewell ewen eyal ezechiel ezekiel
  ezequiel eziechiele ezra ezri fabe faber fabian fabiano fabien fabio fahd fair fairfax fairleigh fairlie
  faisal falito falkner far farhad farlay farlee farleigh farley farlie farly farr farrel farrell farris
  faulkner fax federico fee felic felicio felike feliks felipe felix felizio feodor ferd ferdie ferdinand
  ferdy fergus ferguson fernando ferrel ferrell ferris fidel fidelio fidole fielding filbert filberte
  filberto filip filippo filmer filmore fin findlay findley finlay finley finn fintan fitz fitzgerald flem
  fleming flemming fletch fletcher flin flinn flint florian floyd flynn fons fonsie fonz fonzie forbes
  forester forrest forrester forster foss foster fouad fowler francesco franchot francis francisco
  franciskus francklin francklyn franco francois frank frank-walter franklin franklyn franky frans fransisco
  frants franz franzen françois frasco fraser frasier frasquito fraze frazer frazier fred freddie freddy
  fredek frederic frederich frederick frederico frederigo frederik fredric fredrick fredrik free freedman
  freeland freeman freemon fremont friedrich friedrick fritz fulton fumio gabby gabe gabi gabriel gabriele
  gabriello gadi gaelan gage gaile gal galen gallagher gallard galvan galven galvin gamaliel gan gannie
  gannon ganny gar garald gard gardie gardiner gardner gardy gare garek gareth garey garfield garik garner
  garold garrard garrek garret garreth garrett garrick garrik garrot garrott garry garth garv garvey garvin
  garvy garwin garwood gary gaspar gaspard gasparo gasper gaston gaultiero gauthier gav gavan gaven gavin
  gawain gawen gayelord gayler gaylor gaylord gearalt gearard geert gene gennady geno geoff geoffrey geoffry
  georas geordie georg george georges georgi georgios georgy gerald gerard gerardo gerek gerhard gerhardt
  gerick gerik germain germayne gerome gerrard gery gethin gherardo giacobo giacomo giacopo gian gianni
  giavani gib gibb gibbie gibby gideon giff giffard giffer giffie gifford giffy gil gilbert gilberto gilburt
  giles gilles gino giordano giorgi giorgio giorgos giovanni giraldo giraud giselbert giulio giuseppe
  giustino giusto glen glenden glendon glenn glyn glynn godard godart goddard goddart godfree godfrey godfry
  godwin gonzales gonzalo goober goodluck goran goraud gordan gorden gordie gordon gordy gothart gottfried
  gradeigh gradey grady graehme graeme graham graig gram gran grange granger grannie granny grant grantham
  granthem grantley granville greg gregg greggory gregoire gregoor gregor gregorio gregorius gregory
  grenville griff griffie griffin griffith griffy gris griswold griz grove grover grzegorz gualterio
  guglielmo guido guilbert guillaume guillermo gun gunar gunner guntar gunter gunther gus guss gustaf gustav
  gustave gustavo gustavus guthrey guthrie guthry guy gwyn gérard had hadlee hadleigh hadley hadrian hafez
  hagan hagen haider haile hakan hakeem hakim hal hale hallsy halsey halsy ham hamad hamel hamid hamil
  hamish hamlen hamlin hammad hamnet hank hans hansiain hanson harald harbert harcourt hardy harlan harland
  harlen harlin harman harmon harold haroun harp harris harrison harry hart hartley hartwell harv harvey
  harwell harwilll hasan hasheem hashim haskel haskell haslett hassan hastie hastings hasty haven hayden
  haydon hayes hayward haywood hayyim haze hazlett heall heath hebert hector heiko heindrick heinrick
  heinrik heinz helmut henderson hendrick hendrik henri henrik henry herb herbert herbie herby herc hercule
  hercules herculie heriberto herman hermann hermie hermon hermy hernando herold herrick hersch herschel
  hersh hershel herve hervey herzl hew hewe hewet hewett hewie hewitt heywood hi hieronymus hilario hilarius
  hillard hillel hillery hilliard hillie hillier hilly hillyer hilton hinze hiram hiroshi hirsch hobard
  hobey hobie hodge hoebart hogan holden hollis holmes holt homer homere homerus horace horacio horatio
  horatius horst hort horten horton hossein howard howey howie hoyt hube hubert huberto hubey hubie huey
  hugh hughie hugibert hugo hugues humbert humberto humfrey humfrid humfried humphrey humza hunfredo hunt
  hunter huntington huntlee huntley hurlee hurleigh hurley husain husein hussein huw hy hyatt hyman hymie
  iago iain ian ibrahim ichabod ieuan iggie iggy ignace ignacio ignacius ignatius ignaz ignazio igor ike
  ikey ilaire ilario immanuel imran ingamar ingar ingelbert ingemar inglebert inglis ingmar ingra ingram
  ingrim inigo inness innis inácio iorgo iorgos iosep ira irv irvin irvine irving irwin irwinn isaac isaak
  isac isacco isador isadore isaiah isak isiahi isidor isidore isidoro isidro ismail issiah itamar itch ivan
  ivar ive iver ives ivor iván izaak izak izzy jabez jack jackson jacob jacobo jacques jae jae-in jaime jair
  jake jakie jakob jalal jamaal jamal james jameson jamesy jamey jamil jamill jamison jammal janek janos
  jarad jard jareb jared jarib jarid jaroslaw jarosław jarrad jarred jarret jarrett jarrid jarrod jarvis
  jase jasen jason jasper jasun javad javier jay jayden jaye jaymie jayson jdavie jean-claude jean-luc
  jean-marc jecho jed jedd jeddy jedediah jedidiah jeff jefferey jeffery jeffie jeffrey jeffry jeffy jehu
  jeno jens jephthah jerad jerald jeramey jeramie jere jereme jeremiah jeremias jeremie jeremy jermain
  jermaine jermayne jeroen jerome jeromy jerri jerrold jerrome jerry jervis jesper jesse jessee jessey jesus
  jeth jethro jiang jim jimmie jimmy jin jinping joachim joakim joaquin job jock jocko joe joel joey johan
  johann johannes john johnathan johnathon johnnie johnny johny joko jomo jon jonah jonas jonathan jonathon
  jone jong-un joon-ho jordon jorgan jorge jory joschka jose joseito joseph josh joshia joshua joshuah
  josiah josias josé jourdain jozef juan jud judah judas judd jude judon jule jules julian julien julio
  julius jurgen jussi justen justin justinian justino justis justus jyrki kahaleel kahlil kai kain kaine
  kaiser kale kaleb kalil kalle kalvin kamran kane kareem karel karim karl karlan karlens karlik karlis
  karney karoly kaspar kasper kayne kean keane kearney keary keefe keefer keelby keen keenan keene keir
  keith kelbee kelby kele kellby kelvin kelwin kemal ken kendal kendall kendell kendrick kendricks kenji
  kenn kennan kenneth kennett kennie kennith kenny kenon kent kenton kenyon ker kerby kerk kermie kermit
  kermy kerr kerwin kerwinn kev kevan keven kevin kevon khaled khalid khalil kiel kienan kile kilian killian
  killie killy kimball kimbell kimble kin kincaid kingsley kingsly kingston kinnie kinny kinsley kip kippar
  kipper kirk klaus klemens klement kleon kliment knox koenraad kofi konrad konstantin konstantine korey
  kort kory kostas krisha krishna krishnah krispin kristian kristo kristofer kristoffer kristofor kristoforo
  kristopher kristos krzysztof kurt kurtis kwame kwasi ky kyle kyriakos laird lalo lamar lambert lammond
  lamond lamont lance lancelot land landon langsdon langston lannie larry lars lasse laughton launce
  laurence laurens laurent lauritz lawrence lawry lawton lay layton lazar lazare lazaro lazarus lech leeland
  lefty leif leighton lek leland lem lemar lemmie lemmy lemuel lenard lenci lenin lennard lennie leo leon
  leonard leonardo leonerd leonhard leonid leonidas leopold leroi leroy les lester leupold lev levey levi
  levin levon levy lew lewes lewie lewis lewiss lezley liam lief linc lindon link linoel linus lion lionel
  lionello lisle llewellyn lloyd llywellyn lock locke lockwood lodovico logan lombard lon lonnard lonnie
  lonny lorant lorens lorenzo lorin lorne lothaire lothario lou louie louis lovell lowe lowell lowrance loy
  loydie luca lucais lucas lucho lucian luciano lucias lucien lucio lucius ludovico ludvig ludwig luigi luis
  luiz lukas luke lula lutero luther ly lydon lyell lyle lyman mac mace mack mads magnum magnus mahathir
  mahmoud mahmud maison maje mal malachi malachy malchy malcolm malik malvin mandel manfred manmohan mannie
  manny mano manolo manuel mar marc marcel marcello marcellus marcelo marchall marco marcos marcus mariano
  marijn mario marius mark markku markos markus marlin marlon marlow marlowe marmaduke marsh marshall mart
  martainn marten martin martino marty martyn marv marve marven marvin marwan marwin mason masoud masrour
  massimiliano massimo mata mateo mateusz mathe mathew mathian mathias mathieu matias matt matteo matthaeus
  mattheus matthew matthias matthieu matthiew matthus mattias maurice mauricio maurie maurits maurizio maury
  max maxim maximilian maximilianus maximilien maximo maxwell mayer maynard mayne maynord mehdi mehmet meier
  meir meles melvin melvyn menachem menard mendel mendie mendy meredeth merell merill merrel merrick merv
  mervin merwin merwyn mevlut meyer mic micah michael michail michale micheal micheil michel micheál mick
  mickey miguel mikael mike mikel mikey mikhail mikkel mikol mile miles mill millard miller milo milorad
  milos miloš milt miltie milton milty miner ming minor mischa mitch mitchael mitchel mitchell mitt moe
  mohamad mohamed mohammad mohammed mohandas mohandis moise moises moishe monro monroe montague monte
  montgomery monti monty moon moore mord mordecai mordy morey morgun morie moritz morlee morley morly morrie
  morris morry morse morten mortie mortimer morton morty mose moses moshe moss mozes muhammad muhammadu
  munmro munroe murdoch murdock murray murry murvyn mustafa myca mycah mychal myer mykhailo myles mylo myron
  myrvyn myrwyn nabih naftali nahum najib nana nap napoleon nappie nappy narendra nasser nat natal natale
  nataniel nate nathan nathanael nathanial nathaniel nathanil nawaf nawaz neal neale neall nealon nealson
  nealy ned neddie neddy neel nefen nehemiah neil neill neils nels nelson nero neron nester nestor nev nevil
  nevile neville nevin nevins newt newton nial niall nic niccolo nicholas nichols nick nickey nicko nickola
  nickolai nickolas nickolaus nico nicolai nicolais nicolas nicolis nicolás niel niels nigel nikita niko
  nikola nikolai nikolaos nikolas nikolaus nikolos nikos nil niles nils nilson nir niven noach noah noak
  noam nobe nobie noble noby noe noel nolan noland noll nolly norbert norbie norby norman normand normie
  normy norris northrop northrup norton nouri nowell nye oates obadiah obadias obed obediah oberon obidiah
  obie oby octavius ode odell odey odie odo ody ofer ogdan ogden ogdon oisin olaf olag olav ole oleg
  oleksandr oleksiy olenolin olin oliver olivero olivier oliviero ollie olusegun olvan omar omero onfre
  onfroi onofredo oran orazio orbadiah oren orin orion orlan orland orlando orran orren orrin orson orton
  orv orville osbert osborn osborne osbourn osbourne oscar osgood osmond osmund ossie oswald oswell otes
  othello otho otis otto owain owen ozzie ozzy pablo pace packston paco pacorro paddie paddy padget padgett
  padraic padraig padriac pail pall palm palmer panchito pancho paolo papageno paquito parke parker parnell
  parrnell parry parsifal pascal pascale pasquale pate paten patin paton patric patricio patrick patrizio
  patrizius patten pattin patton paul paulo pavel pavlov paxon paxton payton peadar pearce pebrook peder
  pedro peirce pekka pembroke penn penrod pepe pepillo pepito perceval percival percy perice perkin pernell
  perren perry pervez pete peter peterus petey petr petro petteri peyter phil philbert philip philippe
  phillip phillipe phillipp phineas phip pierce pierre piers pierson pieter pietrek pietro piggy pincas
  pinchas pincus piotr pip pippo porter portie porty poul powell pren prent prentice prentiss prescott
  preston prinz pryce puff purcell putnam putnem pyotr pádraig péter qasem quent quentin quill quillan
  quincey quincy quinlan quint quintin quinton quintus rab rabi radcliffe raddie raddy radek radoslaw
  radovan rafael rafaellle rafaello rafe raff raffaello raffarty rafferty rafi rafik ragnar rahm rahul raila
  raimondo raimund raimundo rainer rajesh rajiv ralf ralph ram ramesh ramon ramsay ramsey ramzan rance
  rancell rand randal randall randell randolf randolph randy ransell ransom raoul raphael rashad rasheed
  rashid rasmus ratko raul ravi ravid raviv rawley ray raymond raymund raynard rayner raynor reade reagen
  reamonn recep red redd redford reece reed rees reese reg regen reggie reggis reggy reginald reginauld reid
  reidar reider reilly reinald reinaldo reinaldos reinhard reinhold reinold reinwald rem remington remus
  renado renaldo renard renato renaud renault rene reube reuben reuven rex reynard reynold reynolds reza
  rhett rhodri rhys ric ricard ricardo riccardo rice richard richardo richart richie richmound richy rick
  rickard rickert rickey ricky ricoriki rik rinaldo ring ringo riobard riordan ripley rishi ritchie roarke
  rob robb robbert robbie robby robers robert roberto robinson rochester rock rockey rockie rockwell rocky
  rod rodd roddie roddy roderic roderich roderick roderigo rodge rodger rodney rodolfo rodolph rodolphe
  rodrick rodrigo rodrique rog roger rogerio rogers roi roland rolando roldan roley rolf rolfe rolland
  rollie rollin rollins rollo rolph roma romain roman romeo ron ronald ronnie ronny rooney roosevelt rorke
  rory rosco roscoe ross rossie rossy roth rourke rouvin rowan rowen rowland rowney roy royal royall royce
  rriocard ruairi rube ruben rubin rudd ruddie ruddy rudie rudiger rudolf rudolfo rudolph rudy rudyard rufe
  rufus ruggiero rupert ruperto ruprecht rurik ruslan russ russell rustie rustin rusty rutger rutherford
  rutledge rutter ruttger ruud ruy ryan ryley ryon ryun saad sadiq saeb saeed sajid sal saleem salem salim
  salman salmon salomo salomon salomone salvador salvatore salvidor sam samir sammie sammy sampson samson
  samuel samuele sancho sander sanders sanderson sandor sandro sanford sanjay sanson sansone santiago sarge
  sargent satoshi saul sauli sauncho saunder saunders saunderson sauveur saw sawyer sawyere sax saxe saxon
  sayer sayers sayres scarface schuyler scot scott scotti scottie scotty seamus sean sebastian sebastiano
  sebastien sebastián selby selig seok-youl serge sergei sergent sergey sergio seth seumas seward seymour
  shadow shalom shamus shanan shane shannan shaughn shaun shaw shawn sheff sheffie sheffy shehbaz shelden
  shelton shem shep shepard shepherd sheppard shepperd sheridan sherlock sherlocke sherm sherman shermie
  shermy sherwin sherwood sherwynd shimon shinzo sholom shurlock shurlocke shurwood si siavash sid sidnee
  sidney siegfried siffre sig sigfrid sigfried sigismond sigismondo sigismund sigismundo sigmar sigmund
  sigvard silas silvain silvan silvano silvanus silvester silvio sim simeon simmonds simon sinclair sinclare
  siward skell skelly skipp skippie skippy skipton skye skyler slade sloan sloane slobodan smith smitty sol
  sollie solly solomon soren spence spencer spense spenser spike staffard stafford staford stan standford
  stanfield stanford stanislas stanislaus stanislaw stanleigh stanley stanly stanton stanwood stavro stavros
  stearn stearne stefan stefano steffen stelios stephan stephanus stephen sterne steve steven stevie stevy
  steward stewart stillman stillmann stinky stirling stu stuart sullivan sully sumner sunil suresh sutherlan
  sutherland sutton sven svend swen syd sylas sylvan sylvester syman symon søren tabb taber tabor tad tadd
  taddeo taddeusz tadeas tadeo tades tadhg tadio tailor tait taite takashi talbert talbot tam tamas tamim
  tan tann tanner tanney tannie tanny tarek tariq taro tarrance taylor tayyip teador ted tedd teddy tedie
  tedman tedmund temp templeton tendai teodoor teodor teodorico teodoro terence terencio terrance terrel
  terrell terrence terrill terry thabo thacher thaddeus thaddus thadeus thain thaine thane thatch thatcher
  thaxter thayne thebault thedric thedrick theo theobald theodor theodore theodoric thibaud thibaut thierry
  thom thoma thomas thor thorin thorn thorndike thornie thornton thorny thorpe thorstein thorsten thorvald
  thurstan thurston tibold tiebold tiebout tiler tim timmy timo timofei timoteo timothee timotheus timothy
  tirrell tito titos titus tobiah tobias tobie tobin tobit toby tod todd toddie toddy toiboid tom tomas
  tomaso tomasz tomkin tomlin tommy tomos tonnie tony tore torey torin torr torrance torre torrence torrey
  torrin torry torsten towney townie townsend towny trace traver travers travis travus trefor tremain
  tremaine tremayne trent trenton trev trevar trever trevor trey trip tripp tris tristam tristan troy
  trstram trueman trumaine trumann tuck tucker tuckie tucky tudor tull tulley tully turner ty tybalt tye
  tyler tymon tymothy tynan tyree tyrell tyrone tyrus tyson tzachi udale udall udell ugo uhuru ulberto ulf
  ulick ulises ulric ulrich ulrick ulysses umar umberto upton urbain urban urbano urbanus uri uriah uriel
  urson uwe vachel vaclav vail val valdemar valentijn valentin valentino valle van vance vasili vasilis
  vasily vassili vassily vaughan vaughn verge vergil vern vernen verney vernon vernor vic vick victoir
  victor vidovic vidovik vikram viktor vince vincent vincents vincenty vincenz vinnie vinny vinson virge
  virgil virgilio vite vito vittorio vlad vladamir vladimir volodymyr václav wade wadsworth wain wainwright
  waite wake wakefield wald waldemar walden waldo waldon walid walker wallace wallache wallas wally walsh
  walt walter walther walton wang ward warde waring warner warren wash wat waverley waverly waylan wayland
  waylen waylin waylon wayne webb webster wei weidar weider welbie welby welch wells wendall wendel wendell
  werner wernher wes wesley westbrook westbrooke westleigh westley weston weylin wheeler whit whitaker
  whitby whitman whittaker wiatt wilbert wilbur wilburt wilden wildon wilek wiley wilfred wilfrid wilhelm
  will willard willdon willem willey william willie willis willy wilmar wilmer wilson wilt wilton wim win
  windham winfield winfred winifield winn winslow winston winthrop wit witt wittie witty wolf wolfgang
  wolfie wolfy wood woodie woodman woodrow woody worden worth worthington worthy wright wyatan wyatt wye
  wylie wyn wyndham wynn xavier xenos xerxes xever xi ximenes ximenez xymenes yahya yair yale yanaton yance
  yancey yancy yanis yank yankee yard yardley yassin yaw yehudi yehudit yevgeny yiannis yitzhak yoav yoaz
  yorgo yorgos yorke yorker yoshihide yossi yousef youssef yoweri yul yule yulma yuma yun yuri yurik yusuf
  yves yvon yvor zac zaccaria zach zacharia zachariah zacharias zacharie zachary zacherie zachery zack
  zackariah zak zane zared zarif zbigniew zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah zeev
  zeke zelig zerk ziad zollie zolly zoran zulfikar éamon édouard
`);
