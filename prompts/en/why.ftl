# Why it is this ask: one line on the card, and the numbers behind "Why this one?".

why-easiest = The smallest piece of a gentle step.
why-hard_day = On a hard day, a small step is the right step.
why-baseline = One of the gentlest on your ladder.
why-harder = You asked for something harder.
why-gentler = Gentler than the last one, which was strong.
why-smaller_next = A lower step than the last one.
why-cooperative = An easy one to say yes to.
why-meaningful = One that matters to you.
why-planned_no = Built to be declined. The “no” is the plan, so there is nothing to get right.
why-giving = Today you give instead of asking.
why-in_work = At the level you are working on.
why-keeping_up = A little below your level, to keep it easy.
why-stepping_up = The gentlest step of the next level.
why-slight = { $count } of your last 10 asks mattered little to you. /goals helps me find ones that do.
why-invites = If you feel like more today, “Harder, please” goes one level up.
why-week = That is more than two small ones this week, and that is all right. I have made this week's aim { $number }, so that it fits the week you are having.

explain-title = <b>Why this one?</b>
explain-easiest = Everything on your ladder looks tall just now, so I took the smallest piece of one step. You rated the fear of the whole step { $rating } of 10.
explain-hard_day = You asked for something smaller, so I looked for a step that stays light. At full size, you rated the fear { $rating } of 10.
explain-baseline = Your first three asks are warm-ups, so I pick from the gentlest steps. You rated the fear { $rating } of 10.
explain-harder = You asked for something harder. You rated the fear { $rating } of 10. That is level { $level } of { $levels }; you are working on level { $in_work }.
explain-gentler = The feeling you told me of last time was very strong, so this one is lower. You rated the fear { $rating } of 10.
explain-smaller_next = Last time was too tall a step, so this one is lower. You rated the fear { $rating } of 10.
explain-cooperative = I looked for one that is easy to say yes to. You rated the fear { $rating } of 10.
explain-meaningful = Most of your latest asks mattered little to you, so this is one that matters more. You rated the fear { $rating } of 10.
explain-planned_no = About one ask in five is built to be declined, so that a “no” is something you have met before. None of your last { $since } was. You rated the fear { $rating } of 10.
explain-giving = About once a week I pick one that gives instead of asking. None of your last { $since } did. You rated the fear { $rating } of 10.
explain-in_work = You rated the fear { $rating } of 10. That is level { $level } of { $levels } on your ladder, the one you are working on. Most of your asks come from there.
explain-keeping_up = You rated the fear { $rating } of 10. That is level { $level } of { $levels } on your ladder; you are working on level { $in_work }. About one ask in five comes from below, so that it does not get harder every day.
explain-stepping_up = You had just asked all there is within reach, so this is the gentlest of the next level. You rated the fear { $rating } of 10.
explain-meaning = You said that it matters { $meaning } of 10 to you.
explain-theme = Among those that fitted, I leaned towards this week's theme, “{ $theme }”.
explain-goal = It comes close to your goal “{ $goal }”.
explain-valued = It belongs to a part of life in which you have a goal.
explain-asked =
    { $times ->
        [0] You have not asked this before.
        [one] You have asked this once before.
       *[other] You have asked this { $times } times before.
    }
