# What is known about this practice, and what is not. Every claim has a source; none is shown as proof.

science =
    <b>What is known about this</b>

    Rejection practice may help. It is a self-help practice, not a treatment, and we found no trial of it as such. Some of what I do is borrowed from studies of other things; some of it is simply our choice.

    Some well-known stories about it are contested, or not true. Here is each claim, how well it stands, and where that comes from.
science-open-supported = What has support
science-open-contested = What is contested
science-open-unfounded = What is false or not found
science-top = ‹ In short
science-stands = <i>{ $grade }. { $source }</i>
science-grade-supported = Supported
science-grade-contested = Contested
science-grade-not_found = Not found
science-grade-false = False

science-title-supported =
    <b>What has support</b>
    In the studies named here. None of them tested this coach.
science-claim-saying_yes = People say yes more often than those who ask expect. A yes does not prove that they were comfortable: saying no is awkward.
science-source-saying_yes = Bohns 2016: over 14,000 people asked, and willingness to comply underestimated by about half.
science-claim-strangers = A week of approaching strangers left people less pessimistic about rejection, for at least a week after. It is the study nearest to this practice that we found.
science-source-strangers = Sandstrom 2022.
science-claim-expectation = In exposure, how far an expectation moved went with how well people did. How far it had missed, by itself, did not. That is why I ask before and again after.
science-source-expectation = Craske 2014; Pittig 2023: 8,484 exposures, 605 patients in treatment.
science-claim-fear_need_not_fall = Fear does not have to fall while you do it for the learning to count.
science-source-fear_need_not_fall = Craske 2008.
science-claim-variety = Varying what one practises made fear less likely to come back.
science-source-variety = Rowe and Craske 1998.
science-claim-order = Steps in random order or in strictly rising order: no difference in fear.
science-source-order = Scheveneels 2019.
science-claim-when_then = A plan of the form “when this happens, I will do that” helps people to act on what they intend.
science-source-when_then = Gollwitzer and Sheeran.
science-claim-reserve_days = A plan for seven days with two reserve days worked better than plain seven and plain five.
science-source-reserve_days = Sharif and Shu 2017.
science-claim-coming_back = Making more of coming back after a miss than of going on helped people to do it.
science-source-coming_back = Milkman 2021: 27 % more, in a study of 61,293 people.

science-title-contested = <b>What is contested</b>
science-claim-same_as_pain = “Rejection uses the same regions of the brain as pain.”
science-source-same_as_pain = Woo 2014 speaks against it.
science-claim-getting_used = “It works because you get used to it.” That is the older view. The newer one is that something is learned beside the fear, which holds it back: inhibitory learning.
science-source-getting_used = Craske 2008 and 2014.

science-title-unfounded =
    <b>What is false, or could not be found</b>
    Not found means that we looked for the study behind it and found none. It may still exist, but I do not tell it as a fact.
science-claim-founder = “Jia Jiang created it.” Jason Comely did. Jiang made it known in 2012 and later acquired the game.
science-source-founder = Comely's game: 2009, in print in 2010.
science-claim-habit_days = “A habit takes 21 or 30 days.”
science-source-habit_days = Lally 2010: the median was 66 days.
science-claim-own_trial = A trial of rejection practice itself.
science-source-own_trial = Our search found none; Sandstrom 2022 is the nearest.
science-claim-six_months = A result that lasts six months.
science-source-six_months = Told in an article; our search found no study behind it.
science-claim-duke = A 30-day study at Duke.
science-source-duke = Told in an article; our search found no such study.
science-claim-brain_change = That the practice changes the brain in ways that were measured.
science-source-brain_change = Told in an article; our search found no study behind it.
science-claim-figures = The 62 %, the study with 12 rejections, and the figures in Emily's story.
science-source-figures = Told in an article; our search found no source for any of them.
science-claim-five_to_seven = That 5 to 7 asks a week are best. I suggest 5, and that is a choice of ours.
science-source-five_to_seven = Told in an article; our search found no source.
