"""Common given names (US Census Bureau, Social Security Administration), less those that are also places."""

_NAMES = """
james john robert michael william david richard charles joseph thomas christopher daniel paul mark
donald george kenneth steven edward brian ronald anthony kevin jason matthew gary timothy jose larry
jeffrey frank scott eric stephen andrew raymond gregory joshua jerry dennis walter patrick peter
harold douglas henry carl arthur ryan roger joe juan jack albert jonathan justin terry gerald keith
samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne billy steve
louis jeremy aaron randy howard eugene carlos russell bobby victor ernest phillip todd jesse craig
alan shawn clarence sean philip chris johnny earl jimmy antonio danny bryan tony luis mike stanley
leonard nathan manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff chad jacob
melvin alfred kyle francis bradley jesus herbert frederick joel edwin don eddie ricky troy randall
barry alexander bernard mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim
tom calvin alex jon ronnie bill lloyd tommy leon derek darrell jerome floyd leo alvin tim wesley
gordon greg jorge dustin pedro derrick dan zachary corey herman maurice vernon roberto clyde hector
shane ricardo sam rick lester brent ramon charlie tyler gilbert gene marc reginald ruben brett
nathaniel rafael leslie edgar milton raul ben chester cecil duane andre elmer brad gabriel ron
mitchell roland arnold harvey jared adrian karl cory claude erik mary patricia linda barbara elizabeth
jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna carol ruth sharon
michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca
kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann
joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley
judith janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane lori rachel
marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia lois tina phyllis norma paula
diana annie lillian emily peggy gladys rita connie tracy edna tiffany carmen rosa cindy wendy edith
kim sherry sylvia josephine thelma shannon sheila ethel ellen elaine marjorie carrie monica esther
pauline emma juanita anita rhonda eva debbie clara lucille jamie joanne eleanor valerie danielle megan
alicia suzanne michele gail bertha darlene veronica jill erin geraldine lauren cathy joann lorraine
lynn sally erica beatrice dolores bernice audrey yvonne annette samantha marion dana stacy ana renee
ida vivian roberta brittany melanie loretta yolanda jeanette laurie katie kristen vanessa alma sue
elsie beth jeanne vicki carla tara rosemary eileen terri gertrude lucy tonya ella stacey wilma gina
kristin jessie natalie agnes charlene bessie delores melinda arlene maureen colleen allison tamara
constance lillie claudia jackie marcia tanya nellie minnie marlene heidi glenda lydia viola courtney
marian stella caroline dora jo vickie mattie maxine irma mabel marsha myrtle lena christy deanna patsy
hilda gwendolyn jennie nora margie nina cassandra leah kay priscilla naomi carole olga billie dianne
tracey leona jenny felicia sonia miriam velma becky bobbie kristina toni mae shelly ramona sherri
erika katrina claire sophia olivia ava isabella mia abigail ethan liam noah aiden lucas jayden ivan
igor sergei vladimir ahmed mohammed muhammad doug ken rob bob matt josh nick zack dave trent connor
zach jake seth kate liz meg becca tess gabe ned ted amir arjun priya neha rahul rohan amit sunil
deepak pablo lars sven ingrid piotr mikhail dmitri ali raj sanjay anil wei jin hiroshi kenji pierre
hans klaus
"""
GIVEN_NAMES = frozenset(_NAMES.split())
