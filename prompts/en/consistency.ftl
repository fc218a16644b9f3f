# Keeping at it: reserve days, gaps that are closed, coming back, the strength, the week in review, and silence.

reserve-offer = Use a reserve day ({ $left } left)
reserve-meaning = You can also make today one of the two reserve days of this week. Then it leaves no gap in your streak.
reserve-spent =
    { $left ->
        [0] Today is a reserve day, the last one of this week. Two new ones come on Monday.
       *[other] Today is a reserve day. One more is left this week.
    } Your streak stays as it is.

    If you do ask today after all, that counts, and you get the reserve day back.
reserve-already = Today is a reserve day already.
reserve-none_left = Both reserve days of this week are spent, and two new ones come on Monday. A day without an ask is only a gap: the next ask starts a new run, and nothing that you did is lost.
reserve-not_needed = Today needs no reserve day: you asked already, or nothing was planned.
reserve-other_day = A reserve day can only be used on the day itself, and that day is over. Everything stays as it is.

gap-offer =
    { $when ->
        [yesterday] Close yesterday's gap
       *[other] Close the gap of { $when }
    }
gap-closed = Closed. Your streak runs on across that day, and the calendar shows it as 🟨. Two gaps in 30 days can be closed like this.
gap-gone = There is no gap to close there. Every ask that you made still counts.

back-day = <b>You came back.</b> A day went by without an ask, and today you asked again. Starting again can take more than going on, and you did it.
back-days = <b>You came back.</b> { $days } days went by without an ask, and it would have been easy to leave it at that. You asked. That is the part that keeps a practice alive.
back-weeks = <b>You came back.</b> After { $days } days away, the first ask can be the steepest of all. You made it, and everything from before is still yours.

day_told = Was that today or yesterday?
day_told-today = Today
day_told-yesterday = Yesterday

strength-line = Strength: <b>{ $strength }</b> of 100
strength-open = What is this number?
strength-meaning =
    { $planned ->
        [0] Nothing was planned for this week, so its asks are only counted. In other weeks they stand
       *[other] <b>{ $done } of { $planned }</b> counts the asks since Monday
    } against the number you aim for. Reserve days and pauses take up the free days of the week first, and lower that number after that.

    <b>Strength { $strength } of 100</b> says how settled asking has become. A day with an ask adds { $share } % of what is missing to 100. A planned day without one takes { $share } % off. Rest days, reserve days, closed gaps and pauses leave it alone.

    So one missed day costs little, and it takes a while to climb: with { $number } asks a week in the plan, 30 days in a row with an ask come to { $month }.

    It says something about your days, nothing about your worth. And there is no day on which this turns into a habit for everybody: in one study it took half of the people longer than 66 days.

review-title = <b>Your week</b>
review-count-none = No ask this week, out of { $planned } that you aimed for. Some weeks are like that. Nothing has to be caught up on.
review-count-none_paused = No ask this week, and a pause took some of its days. Nothing has to be caught up on.
review-count-free =
    { $done ->
        [one] <b>1 ask</b>, in a week with nothing planned.
       *[other] <b>{ $done } asks</b>, in a week with nothing planned.
    }
review-count-some = <b>{ $done } of { $planned }</b> asks. Each one counts, whatever the answer was.
review-count-kept = <b>{ $done } of { $planned }</b> asks. You kept this week.
review-paused = A pause took some of this week’s days, so I count { $planned } for it in place of { $number }.
review-foreseen-one =
    Before one ask you put what you feared at { $likelihood } %. { $came ->
        [not] It did not happen.
        [partly] It happened in part.
       *[fully] It happened, and you asked all the same.
    }
review-foreseen =
    Before { $n } asks you put what you feared at { $likelihood } % on average. It did not happen in { $not_at_all } of the { $n }{ $partly ->
        [0] {""}
       *[other] , happened in part in { $partly }
    }{ $fully ->
        [0] {""}
       *[other] , and happened in { $fully }
    }.
review-moved-less =
    { $n ->
        [one] For the same ask again you now put it { $points } points lower.
       *[other] For the same asks again you now put it { $points } points lower, on average over { $n } asks.
    }
review-moved-more =
    { $n ->
        [one] For the same ask again you now put it { $points } points higher. That can happen, and it is worth knowing.
       *[other] For the same asks again you now put it { $points } points higher, on average over { $n } asks. That can happen, and it is worth knowing.
    }
review-moved-same =
    { $n ->
        [one] For the same ask again you put it as high as before.
       *[other] For the same asks again you put it as high as before, on average over { $n } asks.
    }
review-lesson = One thing you took from it: <i>“{ $sentence }”</i>
review-next = How many asks do you want to aim for next week?
review-number = { $number }
review-set = Next week: { $number }. You can still change it.
review-past = That week has begun, so its number stays. /plan changes what you aim for from now on.

silence =
    { $times ->
        [0] It has been quiet for a few days, and that is all right. There is no need to answer. I am here, and until you write I will only look in once a week.
       *[other] Just looking in. There is no need to answer, and nothing is waiting for you. I am here.
    }

    If you feel like it, a small one is a tap away.
silence-small = A small one

plan-week =
    { $which ->
        [this] This week you aim for { $number }.
       *[next] Next week you aim for { $number }.
    }
