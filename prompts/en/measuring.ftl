# Measuring again: the ratings of the start, then and now, and the longer questionnaire (A-RSQ).

measure-invite =
    { $taps ->
        [one] One tap
        [2] Two taps
       *[other] Three taps
    }, { $days } days after you began: <b>how is it now?</b> The same ratings as at the start, to look back on.
measure-now = Rate it now
measure-later = Later
measure-skip = Leave it out
measure-put-off = Not now, then. I will ask again in three days or so.
measure-left-out = Left out, then. Nothing depends on it.

sensitivity_now_professional =
    How much does a “no” sting these days <b>at work or in your studies</b>?
    1 hardly at all · 10 very much
sensitivity_now_social =
    How much does a “no” sting these days <b>among friends, family and acquaintances</b>?
    1 hardly at all · 10 very much
sensitivity_now_romantic =
    How much does a “no” sting these days <b>in dating and love</b>?
    1 hardly at all · 10 very much

measure-title = <b>Then and now</b>
measure-line =
    { $domain }: <b>{ $before } → { $now }</b> ({ $asks ->
        [0] no asks there so far
        [one] 1 ask there so far
       *[other] { $asks } asks there so far
    })
measure-line-new = { $domain }: <b>{ $now }</b> (not rated at the start)
measure-meaning =
    These are your own ratings, from { $date } and from today, on a scale from 1 to 10. A lower number means that a “no” stings less.

    I cannot tell what moved them, or kept them where they were. Practice is one of many things in a life, and a single point may be no more than a different day.
measure-again = I will ask once more around { $date }.

arsq-offer = Questionnaire
arsq-intro =
    <b>A longer questionnaire</b>, if you like: nine situations, two taps each. Imagine each one as if it happened to you, also where it is not your life just now.

    It takes about three minutes, and you can go on later where you stopped. /cancel ends it, and then nothing of it is kept.
arsq_concern =
    <b>{ $number } of 9</b>
    { $number ->
        [1] Money has become very tight, and you ask a parent or another relative to lend you some.
        [2] You said or did something that hurt a close friend, and now you go to them to talk about it.
        [3] You tell the person you sleep with, or would sleep with, that protection matters to you, and ask what they think.
        [4] Something at work is not going well, and you ask your manager to help you with it.
        [5] You and your partner have had a bad quarrel, and you go to them because you want to make up.
        [6] A day that means a lot to you is coming up, and you ask your family to be there.
        [7] At a party you see someone you would like to know, walk over and begin to talk to them.
        [8] Your partner has seemed further away of late, and you ask whether something is wrong.
       *[9] Something weighs on you and you need to talk, so you ring a friend.
    }

    <b>How uneasy would you be about how they respond?</b>
    1 not at all · 6 very uneasy
arsq_acceptance =
    <b>{ $number } of 9</b>
    { $number ->
        [1] You ask a relative to lend you money. How likely is it that they would want to help?
        [2] You go to the friend you have hurt. How likely is it that they would want to talk it over?
        [3] You tell them that protection matters to you. How likely is it that they would take it well?
        [4] You ask your manager for help. How likely is it that they would want to help?
        [5] You go to your partner to make up. How likely is it that they would want to make up as well?
        [6] You ask your family to be there on your day. How likely is it that they would want to come?
        [7] You walk over to the person at the party. How likely is it that they would want to talk with you?
        [8] You ask your partner whether something is wrong. How likely is it that they would answer with love?
       *[9] You ring a friend because you need to talk. How likely is it that they would listen?
    }

    1 very unlikely · 6 very likely

arsq-score =
    <b>Your score: { $score }</b> of 36, from nine situations

    Higher means that you expect a “no” more and that it troubles you more. The lowest is 1.
arsq-group = In a group of 685 adults the average was 8.61, with a standard deviation of 3.61. That is something to compare with, not a verdict: there is no line above which something is wrong with you, and this is not a diagnosis.
arsq-change =
    On { $date } it was { $before }. { $sure ->
        [yes] It is { $way ->
            [less] lower
           *[more] higher
        } by { $points } points. From 5.10 points on, a change is unlikely to be the questionnaire's own wobble. What brought it about, a number cannot say.
       *[no] { $way ->
            [same] That is the same.
           *[other] The two are { $points } points apart. Under 5.10 points, that is no change we can be sure of, in either direction.
        }
    }
arsq-source = <i>After the Adult Rejection Sensitivity Questionnaire (Berenson and others, 2009). The situations are in our own words, so compare yourself with that group only loosely, and with your own earlier answers rather than with others.</i>
