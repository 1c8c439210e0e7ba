"""Given names by gender, honorifics, and capitalised words that are no person's name.

Data alone, lower case without accents. Names used for men and women alike ("Kim", "Jordan") stand
in neither list or in the one that news copy uses by far more often.
"""

HONORIFICS: dict[str, str] = {
    "mr": "male",
    "mr.": "male",
    "sir": "male",
    "lord": "male",
    "father": "male",
    "mrs": "female",
    "mrs.": "female",
    "ms": "female",
    "ms.": "female",
    "miss": "female",
    "lady": "female",
    "dame": "female",
    "madame": "female",
    "dr": "",
    "dr.": "",
    "prof": "",
    "prof.": "",
}

# Capitalised words that are no person's name.
NOT_NAMES = frozenset(
    """
    the a an in on at of for and but or if when while as after before since it its he she they we
    i you this that these those there here what who why how where which monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september
    october november december republican republicans democrat democrats democratic gop
    american americans islamic state states united nations kingdom union european asian african
    north south east west northern southern eastern western central congress senate house white
    court supreme party university institute college school ministry department committee council
    commission board bank army navy police force office agency association foundation center centre
    company corp inc ltd group news times post journal twitter facebook google christmas easter
    taliban nato un eu us u.s u.s. uk u.k. however meanwhile moreover still yet so then now also
    not no yes all both some many most other another one two three several first last next
    """.split()
)
# Common words, none of them a stop word, that open a sentence right before a name.
OPENERS = frozenset(["given", "see", "unlike", "does", "did", "instead", "ironically", "today"])
# Verbs that part two names in a headline whose words all have capitals ("Orlen Says Brask ...").
HEADLINE_VERBS = frozenset(
    """
    says said tells told warns slams urges calls wants denies vows asks backs blasts rips meets
    """.split()
)
PARTICLES = frozenset(
    "de da di del della van von der den bin ibn al el la le du dos ben abu".split()
)
MALE_NAMES = frozenset(
    """
    aage aaron abdou abdul abdulaziz abdullah abel abraham adalbert adam adel adolfo adrian agustin
    ahmad ahmed ahmet aidan ake akira alan albert albrecht aldo alejandro aleksander aleksandr
    aleksei alessandro alex alexander alexei alexey alfonso alfred alfredo ali alioune allen almir
    alois alun alvaro alvise amadeus amadou amir amos anatole anatoly anders andre andreas andrei
    andrej andrew andrey andrzej andy angus anibal anselm anthony antoine anton antonin antonio
    anwar apostolos aram arif arjun armando armin arnaldo arnaud arne arnold artem arthur arturas
    arturo arvid asad ashok ashraf asif aslan atanas attila augusto austin axel azamat aziz babacar
    bakary balazs baltasar baptiste barack barnabas barry bartolome bartosz bashir bastien bekzat
    ben benedikt benito benjamin benoit berik bernard bernardo bernie bertil bertrand bilal bill
    billy birger bjarne bjorn bob bobby bogdan bohdan bojan boris borislav brad bradley brandon
    branko brendan brent brett brian bruce bruno bryan burak callum carl carlos carsten casimir
    cedric celestin celso cesar chad charles charlie cheikh chidi chris christian christoph
    christophe christopher christos chuck ciaran cillian ciro clarence claude claudio clemens
    clement clint colin colm conrad constantin corey cormac cornelius cosmin craig cristian curtis
    cyril dafydd dale damian damien damir dan daniel danilo danny dario darko darren dave david
    davide dawid dean declan denis dennis denys derek dermot desmond detlef dick didier diederik
    diego dieter dimitar dimitri dimitrios dirk djibril dmitri dmitry dmytro domingo dominic
    dominik don donald dorin doug douglas dragan duncan dusan dwight dylan eamon earl ed eddie
    edgar edmond edmund edoardo eduard eduardo edvard edward efrain egon eirik elchin eldar elias
    elijah elliot elmar eloy elvin emeka emil emile emilio emmanuel emomali emre endre enrico
    enrique enzo eoin ephraim erhan eric erik erland ernest ernesto erwin espen esteban etienne
    euan eugene eusebio evan evgeny ewan fabian fabio fabrice faisal farid faruk federico felipe
    felix ferdinand ferenc fergus fernando fidel filip finn flavio florian florin fouad francesco
    francis francisco franco francois frank franklin franz fred frederick fredrik friedrich fritz
    gabor gabriel gareth gary gaston gavin geir gene geoffrey georg george georges georgi georgy
    gerald gerard gerardo gerd gerhard germain gheorghe gianni gideon gilbert giles gilles gintaras
    giorgio giovanni giuseppe glenn godfrey gonzalo goran gordon gottfried graham greg gregor
    gregory grigory guido guillermo gunnar gunter gunther gustaf gustav gustavo guy habib hakan
    hamad hamid hamish hamza hannes hans harald harold harry haruki harvey hasan hashim hassan
    hector heiner heinrich heinz helmut hendrik henri henrik henrique henry herbert herman hermann
    hernan hiroshi holger horacio horst howard hristo hubert hugh hugo humberto humphrey hussein
    iain ian ibrahim idris idriss idwal ieuan ignacio ignatius igor ilhan ilias iliya ilya imran
    imre indra ingmar ingo ionut isaac isidro ismael ismail issa ivan ivaylo ivo jaakko jacek jack
    jacob jacques jaime jake jakob jakub jamal james jamie jan janez janis jannik janos jared
    jaromir jaroslav jason javad javier jay jean jeb jeff jeffrey jens jeremiah jeremy jeroen
    jerome jerry jerzy jesse jesus jim jimmy jiri joachim joao joaquin jochen joe joel johan johann
    johannes john johnny jon jonas jonathan joren jorge joris jose joseba josef joseph josh joshua
    jozef juan juha jukka julian julien julio julius juraj jurgen justin justo kai kamal karel
    karim karl karsten kaspar kasper kazimierz keith kemal ken kenji kenneth kevin kevork khalid
    kieran kirk kjell klaus knut kofi konrad konstantin kostas krzysztof kurt kwame kyle lachlan
    lajos lamar lamine larry lars laszlo laurent lawrence lazar leandro lee leif lennart leo leon
    leonard leonid leopold lev levan lewis liam lionel lloyd lorenz lorenzo lothar lou louis
    lubomir luc luca lucan lucas luciano ludovic ludwig luigi luis luiz lukas lukasz luke magnus
    mahmoud maksim malcolm mamadou manfred manoj manuel marc marcel marcelo marcin marco marcus
    marek mariano mario mark marko markus martin martyn marvin massimo matej mateo mateusz mathias
    mathieu matt matteo matthew matthias mattias maurice mauricio maurizio max maxim maxime mehmet
    melvin merlin michael michal michel miguel mihai mihail mikael mike mikhail miklos milorad
    milos miloslav mirko miro miroslav mitch mitt mladen moctar modibo mohamad mohamed mohammad
    mohammed mohsen moritz morten moses moussa muhammad murat mustafa mykola nabil nasser nathan
    nathaniel ned neil nelson nestor neville niall nicanor nicholas nick nicolas niels nigel nikita
    nikola nikolai nikolaus nikos nils norman nuno nursultan octavio oisin olaf olav ole oleg
    oleksandr oliver olivier omar omari ondrej oren oriol orlando oscar osman osvaldo oswald otmar
    otto ousmane owen pablo padraig paolo pascal patrick patrik paul pavel pavol pawel pedro pekka
    petar pete peter petr petru petrus phil philip philippe pierre piers piet pieter pietro piotr
    primoz przemyslaw qasim quentin radek radoslav radovan radu rafael rafe rahim raimund rainer
    rajesh ralf ralph ramadan ramazan ramiro ramon randy raoul rashid rasmus raul ray raymond
    reginald reid reince remi renato rene reza rhodri rhys ricardo riccardo richard rick ricky
    roald rob robert roberto robin rod rodney rodolfo rodrigo rogelio roger roland rolf romain
    roman romeo ron ronald ronan rory ross rowan roy ruairi ruaridh ruben rudi rudiger rudolf
    rudolph rudy rufus rui rupert ruslan russ russell rustam rustem ryan said salman salvador sam
    samir samuel samuli sanjay santiago saul scott seamus sean sebastian sebastien sekou selim sepp
    serge sergei sergej sergey sergio serhiy seth severin shane shawn sidney sigurd silas simao
    simeon simon slavko slobodan soren srdjan stan stanislav stanley stefan stefano stelian stellan
    stepan stephane stephen steve steven stuart sultan sunil svein sven szymon tadeusz tadhg tahir
    taras tariq ted teodor terry thabo thanos theo theodor theodore theodoros thibault thierry
    thomas thorsten tiago tibor tim timo timofey timothy timur tobias toby todd tom tomas tomasz
    tomislav tommy tomos tony torsten toufik travis trey tristan tristram troy tuomas tyler ugo ulf
    ulrich umar umberto uwe vaclav vadim valentin valerio valery valter vasile vasilis vasily
    vernon victor viktor viktoras vince vincent vincenzo vinko vitaly vito vittorio vlad vladimir
    vladislav vojtech volker volodymyr vsevolod waldemar walid walter warren wayne wendell werner
    wesley wieslaw wilhelm will willard willem william wim wojciech wolfgang wyn xavier yannick
    yannis yaroslav yasir yevgeny youssef youssouf yuri yusuf yves zachariah zachary zalmay
    zbigniew zdenek zoltan zoran zubair zygmunt
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail adelaide adele adriana adriane agata agnes agnese agneta agnieszka aida aina aino
    aisha aissa aissatou aksana albena aleksandra alena alessandra alessia alexandra alexia alice
    alicia alicja alina aline aliona alison alla allison alma almudena alys amaia amal amalia
    amanda amara amber amelia amina aminata amy ana anabel anais anastasia anca andrea andree anela
    anelia aneta angela angele angelica angelika angelina angharad aniela anita anja anke ann anna
    anne anneke annelise annette annie annika anouk antoinette antonella antonia anwen anya
    apolline ariadna ariane arlette ashley asma assia astrid asya audrey aurelia aurelie ayesha
    ayse aysha aziza barbara barbora bea beata beate beatrice beatrix beatriz becky belinda bella
    benedetta benedicte berit bernadette bernarda beth betsy bettina betty beverly bianca birgit
    birgitta blanca blodwen bonnie bozena branka brenda bridget brigitta brigitte britta brittany
    bronwyn camilla candela candice carina carla carlotta carly carmela carmen carol carola carole
    carolina caroline carolyn carrie catalina catarina caterina catherine cathy cecile cecilia
    cecilie celeste celestine celia celine cerys chantal charlene charlotte chelsea cheryl chiara
    chloe christa christel christelle christiane christina christine cindy claire clara clarice
    clarissa clarisse claudia clelia clemence clementine clotilde colette colleen condoleezza
    connie constanza consuelo coralie cordelia corinna corinne cristina crystal cynthia dagmar
    dagny daiva dalia damaris danica daniela danielle danuta daria darya dawn debbie deborah debra
    delfina delphine delyth denise desiree despina diana diane dianne dilara dina djamila dobrila
    dolly dolores dominika donna dora doreen doris dorota dorothea dorothy dragana edda edit edita
    edith edna eglantine eileen eilidh eilis eirini eirlys ekaterina elaine elea eleanor elektra
    elena eleni eleonora eliane elisa elisabeth elise eliska elizabeth elke ella ellen elodie
    eloise elsa elspeth elvira elzbieta emilia emilie emily emine emma emmanuelle enid enrica erica
    erika erin erna esma esmeralda estela estelle esther etta eugenia eulalia eunice eva eve
    evelina evelyn evgenia ewa fabienne fadila faith fanny farida fatima fatma fatou fatoumata
    federica felicia felicity fenella fernanda filippa fiona florence franca frances francesca
    francoise franziska freda frederica frida frieda friederike gabriela gabriella gail galina
    gemma genevieve georgina geraldine gerda germaine gertrud gertrude ghislaine giada gianna gina
    ginger giovanna gisela gisele gita giulia gladys gloria gordana grace grazia graziella greta
    grete guadalupe gudrun gulnara gunilla gwen gwendolyn gwyneth haifa hala halina hana hanna
    hannah hanne harriet hatice heather hedda hedvig hedwig heidi heidrun heike helen helena helene
    helga helle henrietta henriette henrike hermine hertha hilary hilda hilde hildegard hillary
    holly honorine hope hortense huma iboya ida ilaria ilona ilse imelda imke imogen inaya indira
    ines inga inge ingeborg inger ingrid ingunn inken inna ioana iolanda irene irina irma irmgard
    isabel isabella isaura iseult isolde itziar ivana ivanka iveta ivona iwona jacinta jackie
    jacqueline jadwiga jana jane janet janice janina janine jarmila jasmine jasna jean jeanne
    jeannette jelena jen jenna jennifer jenny jessica jill jitka joan joanna jocasta jocelyn jodi
    johanna jolana jolanta josefa josefina josephine josiane joy joyce juanita judita judith judy
    julia juliana julie julienne juliette june junko justina justine justyna jutta kaja kalina
    kamala karen karin karina karla karolina karoline katalin katarina katarzyna kate katerina
    katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kay kayla
    kellyanne kelsey kerstin khadija kim kimberly kinga kirsi kirsten kirsty klara klaudia
    konstanze kristen kristin kristina krystyna ksenia lara larisa latifa laura laure lauren
    laurence laurette laurie leah leena leila lena leocadie leona leonie leonor leonora leslie
    leticia letizia leyla lidia liesbeth lieselotte lilia lilian liliana lilja lillian lily lina
    linda linnea lioba lisa liv livia liz ljiljana ljubica lois lorena loretta lori lorraine louisa
    louise lowri luana lucia lucie lucienne lucija lucila lucile lucille lucinda lucy lucyna
    ludivine ludmila luisa luise lydia lynn lyudmila mabel madalina madeleine mado maeve mafalda
    magali magda magdalena maggie maia maike mairead maja malala malena malgorzata malika malwina
    manon manuela mara marcela marceline marcella marcia margaret margareta margarete margarita
    margaux margherita margit margot margrethe marguerite maria mariam mariana marianna marianne
    marie mariela mariella mariette marija marijke marika marilena marilyn marina marion marisa
    marisol marit marita marjan marjorie marlena marlene marlies marta martha marthe martina
    martine mary maryam marzena mathilde matilda matilde maud maureen maya mechthild meera megan
    meghan meike melania melanie melina melissa mercedes meredith merete merja mette mhairi micaela
    michaela michela michele michelle mieke mila milada milagros mildred milena mileva milica milka
    miranda mireille mirela miriam mirjam mirjana mirka moira molly monica monika montserrat morag
    morgane morwenna muireann muriel myfanwy myriam myrna nadezhda nadia nadine nadja najat nancy
    naomi nasrin nastassja natacha natalia natalie natascha natasha nathalie nawal nazli neda neela
    nela nelly nermin nerys nesta neus nevena niamh nicole nicoletta nigina nikki nila nilufer nina
    nives noelia noelle noemi nora norma noura nuria octavia odette odile odilia ofelia oksana
    olena olga olimpia olivia olwen olympe ondine oonagh ophelie oriel orla ornella orsolya otilia
    ottilie padma paige palmira paloma pamela pamina paola pascale patricia patrizia patty paula
    paulette paulina pauline peggy peigi pelagia penelope penny petra petronella philippa
    philippine phyllis pia pierrette pilar piroska polina priscilla priya rachel radmila rahel
    raisa raissa ramona ramune ranja raquel rasa rayana rebeca rebecca regina regine reinhild
    renata renate renee reneta rhiannon rhona rita roberta rocio romana romy ronja rosa rosalia
    rosalie rosalind rosamund rosanna rosaria rosario rose rosemary roser rosie roswitha rowena
    roxana roxanne rozalia runa ruta ruth ruza saadia sabina sabine sabrina sabrine safiya sahra
    saida sakina salima salimata sally salma salome samantha samira sandra sandrine sandy sanja
    sanna saoirse sara sarah sarolta saskia selma senka severine shannon sharon sheila shelly
    sherry shirin shirley sian sibylle sidonie siegrid sigrid sigrun silja silke silvana silvia
    simona simone simonetta sina sinead siobhan sisse siv slavica snezana sofia sofie soila solange
    soledad solveig sonia sonja sophia sophie soraya stacey stacy stanislava stefania stefanie
    steffi stella stephanie sue sunniva susan susana susanna susanne suzana suzanne svenja sveta
    svetlana svitlana swantje sybille sylvia sylvie sylwia szilvia tabea tabitha tamara tammy
    tamsin tania tanya tara tatiana tatjana tegan teodora teresa teresita tereza terhi thea thekla
    theresa therese tiina tilda tilly tina tora tove tracy trine trude tuula ulla ulrike ursula
    urszula uta ute valentina valeria valerie vanessa vasilisa vera verena veronica veronika
    veronique vesna vicky victoria vigdis viktoria viktorija viola violaine violeta violetta
    virginia virginie virpi viveca vivian vlasta walburga waltraud wanda wenche wencke wendy
    whitney wilhelmina wilma winifred xenia xiomara yael yara yasmin yasmina yasmine yelena yesenia
    ylva yolanda yseult yvette yvonne zahra zainab zaira zana zdenka zelda zeynep zhanna zinaida
    zita zlata zoe zofia zora zorica zsofia zsuzsa zuzana
    """.split()
)

# Family names that stand before the given name: the commonest of China, Korea, Vietnam and
# Cambodia in Latin letters (government statistics of names, as told by Wikipedia's lists of
# common Chinese, Korean and Vietnamese surnames).
SURNAMES_FIRST = frozenset(
    """
    ahn bae baek bai ban bui cai cao chang chen cheng cheung cho choe choi chow chu chung cui dai
    dang deng ding dong du duong fan fang feng fu gao gu guo han hao ho hong hou hu huang hun hwang
    hyun jang jeong ji jia jiang jin jo jung kang kim kong koo kwon lai lam lau le lee lei leung li
    liang liao lim lin ling liu lu luo ma mao meng min moon ngo nguyen oh ong pan park peng pham
    phan qian qin qiu ren roh seo shao shen shi shin sim sin sohn song su suh sun tan tang tian ting
    tran truong tsai tung vo vu wan wang wei wen wong woo wu xi xia xiao xie xiong xu xue yan yang
    yao ye yi yim yin yoo yoon you yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu zou
    """.split()
)
