"""Given names by gender, honorifics, and capitalised words that are no person's name.

Data alone. Names used for men and women alike ("Kim", "Jordan") stand in neither list or in the one
that news copy uses by far more often.
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
PARTICLES = frozenset(
    "de da di del della van von der den bin ibn al el la le du dos ben abu".split()
)
MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abraham adam adel adrian ahmad ahmed alan albert alejandro aleksandr
    aleksei alex alexander alexei alexey alfred ali allen amir anatoly anders andre andreas andrei
    andrew andrey andy angus anthony anton antonio arif arthur arturo ashraf austin barack barry
    ben benjamin bernard bernie bill billy bilal bob bobby boris brad bradley brandon brent brett
    brian bruce bryan carl carlos chad charles charlie chris christian christopher chuck clarence
    claude clint colin corey craig curtis dale dan daniel darren dave david dean denis dennis derek
    diego dick dimitri dmitri dmitry don donald doug douglas duncan dwight earl ed eddie edgar
    eduardo edward elias elijah elliot emmanuel emomali eric erik ernest eugene evan fabio felix
    fernando francis francisco francois frank franklin fred frederick gabriel gary gavin gene
    geoffrey george gerald gerard gilbert giorgio giovanni glenn gordon graham greg gregory
    guillermo gustavo guy hamid hans harold harry harvey hasan hassan hector henry herbert herman
    howard hugh hugo hussein ian ibrahim igor imran ismail ivan jack jacob jake jamal james jamie
    jared jason javier jay jean jeb jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel
    john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin kamal karl keith
    ken kenneth kevin khalid kirk konstantin kurt kyle lamar larry lars laurent lawrence lee leo
    leon leonard leonid lewis liam lloyd lou louis lucas luis luke mahmoud malcolm manuel marc
    marcel marco marcus mario mark martin marvin mathias matt matteo matthew maurice max michael
    miguel mike mikhail milos mitch mitt mohamed mohammad mohammed muhammad murat mustafa nathan
    nathaniel ned neil nelson nicholas nick nicolas nigel nikolai norman oleg oliver omar oscar
    otto pablo patrick paul pavel pedro pete peter phil philip philippe pierre qasim rafael rahim
    ralph ramon randy rashid raul ray raymond reid reince richard rick ricky rob robert roberto
    robin rod rodney roger roland roman ron ronald ross roy ruben rudolph rudy rupert russ russell
    rustam ryan said salman salvador sam samuel scott sean sebastian sergei sergey sergio seth
    shane shawn sidney simon stan stanley stefan stephen steve steven stuart sultan ted terry
    theodore thomas tim timothy toby todd tom tomas tommy tony travis trey troy tyler ulrich
    umar vadim valery vasily vernon victor viktor vince vincent vitaly vladimir walter warren wayne
    wendell wesley wilhelm will william xavier yuri yusuf zachary zalmay
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia amina
    amy ana anastasia andrea angela angelica anita ann anna anne annette annie ashley audrey barbara
    beatrice becky belinda bella bernadette beth betsy betty beverly bonnie brenda bridget brittany
    camilla candice carla carly carmen carol carole caroline carolyn carrie catherine cathy
    cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen
    condoleezza connie crystal cynthia daniela danielle dawn deborah debbie debra denise diana diane
    dianne dina dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth
    elizabeth ella ellen emily emma erica erin esther eva eve evelyn faith fatima felicia fiona
    florence frances gabriela gail gina ginger giulia gloria grace greta gwen hannah harriet heather
    heidi helen helena hillary holly hope huma ida ines ingrid irene irina isabel isabella ivanka
    jackie jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill
    joan joanna jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie june kamala
    karen karin kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne kelsey
    kim kimberly kirsten kristen kristin kristina lara larisa laura lauren laurie leah leila lena
    leslie leticia lilian lillian lily linda lisa liz lois lois lori lorraine louise lucia lucy
    lydia lynn madeleine maggie malala marcia margaret margarita maria mariam marianne marie marilyn
    marina marjorie marlene martha mary maryam maureen maya megan meghan melania melanie melissa
    mercedes meredith michele michelle mildred miranda miriam molly monica nadia nancy naomi natalia
    natalie natasha nicole nikki nina nora norma olga olivia paige pamela patricia patty paula
    pauline peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee rita roberta
    rosa rose rosemary roxanne ruth sabrina sally samantha sandra sandy sara sarah shannon sharon
    sheila shelly sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stella
    stephanie sue susan suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tina
    tracy ursula valentina valerie vanessa vera veronica vicky victoria viktoria viola virginia
    vivian wanda wendy whitney yelena yolanda yvonne zahra zainab zoe
    """.split()
)
