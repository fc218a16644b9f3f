# The fear hierarchy.

ladder-title = <b>Your ladder</b>, gentlest step first
ladder-step = { $mark } { $number }. { $ask } <i>({ $rating })</i>
ladder-mark-done = ✓
ladder-mark-in_reach = ▸
ladder-mark-ahead = ◦
ladder-legend = ✓ done · ▸ in reach · ◦ ahead
ladder-summary = { $done } done, { $in_reach } in reach, { $ahead } ahead
ladder-level =
    { $here ->
        [yes] <b>Level { $level }</b>, where you are
       *[no] <b>Level { $level }</b>
    }
ladder-gentler =
    { $count ->
        [one] … 1 gentler step
       *[other] … { $count } gentler steps
    }
ladder-harder =
    { $count ->
        [one] … 1 harder step
       *[other] … { $count } harder steps
    }
ladder-empty = Nothing is rated yet. Five ratings are enough to begin.
ladder-open =
    { $count ->
        [0] {""}
        [one] 1 step is still unrated.
       *[other] { $count } steps are still unrated.
    }
ladder-size =
    { $missing ->
        [0] {""}
        [one] One more step would make it a full ladder of { $full }.
       *[other] { $missing } more would make it a full ladder of { $full }.
    }
ladder-resting =
    { $count ->
        [0] {""}
        [one] 1 step of your ladder rests, because it does not fit your /settings. It is kept.
       *[other] { $count } steps of your ladder rest, because they do not fit your /settings. They are kept.
    }
ladder-rate = Rate { $count } more
ladder-few = You have rated { $rated } of { $of } steps so far. With five more I have more to choose from.
ladder-all = See all { $count }
ladder-add = Add my own
ladder-change = Change or remove
ladder-duels = Which is harder?
ladder-weigh = What matters to me?
ladder-rehearse = Rehearse one of these
ladder-weigh-these = And how much do these matter?
ladder-full = Your ladder holds { $most } steps, which is as many as is useful. Remove one first, and there is room.
ladder-all-rated = Every step on your ladder is rated.
ladder-rated =
    Thank you. { $rated } of { $total } steps are rated now.
ladder-left = All right. It can wait for another time.
ladder-weighed = Thank you. I will see to it that what matters to you has its turn.
ladder-added = It is on your ladder now, as number { $place } of { $of }.
ladder-kept_aside =
    { $mode ->
        [youth] I have kept it, and it rests: in the youth mode I only offer asks to people you know, at school, in shops and at services.
       *[any] I have kept it, and it rests for now: it does not fit your /settings, so I do not show or offer it.
    }
ladder-settled = Thank you. That puts them in order.
ladder-changed = Changed.
ladder-removed = It is off your ladder. What you did with it stays in your journal.
own_step =
    What is something you would like to dare to ask? One sentence, such as “Ask my neighbour to turn the music down”.
domain = Which part of life does it belong to?
domain-professional = Work and studies
domain-social = Friends and family
domain-romantic = Dating and love
domain-everyday = Everyday life
which_step =
    { $steps }

    Which one? Tap its number.
step_action =
    <b>{ $scenario }</b>

    What would you like to do with it?
step_action-rate = Rate it anew
step_action-weigh = How much it matters
step_action-reword = Put it in other words
step_action-remove = Take it off my ladder

is_it_one =
    <i>{ $words }</i>

    Is it one of these? They come with a smaller version and kind words for the other person.

    { $near }
is_it_one-1 = 1
is_it_one-2 = 2
is_it_one-3 = 3
is_it_one-mine = No, mine is different
whom = Who would you ask? Skip if none of these fits.
whom-colleague = A colleague
whom-superior = Someone above me
whom-professional_contact = A work contact
whom-teacher = A teacher
whom-group = A group
whom-friend = A friend
whom-family = Someone in my family
whom-acquaintance = Someone I know a little
whom-neighbour = A neighbour
whom-partner = My partner
whom-date = Someone I am dating
whom-match = A match online
whom-stranger = A stranger
whom-shop_staff = Someone in a shop
whom-service_staff = Someone at a service
whom-official = Someone in an office
meaning =
    <b>{ $scenario }</b>

    How much does it matter to you to be able to do this?
    0 not at all · 10 very much
    { $of ->
        [1] {""}
       *[other] <i>{ $number } of { $of }</i>
    }
duel =
    You rated these two alike. <b>Which is harder for you?</b>

    A. { $first }
    B. { $second }

    <i>{ $number } of { $of }</i>
duel-first = A
duel-second = B
rerate =
    <b>{ $scenario }</b>

    You rated this { $before } before. And now?
    0 not at all scary · 10 I would never
rerate-offer = Rate it again
rerated =
    { $change ->
        [less] Noted: { $before } before, { $now } now.
        [more] Noted: { $before } before, { $now } now. That happens, and it is good to know. I will choose with that in mind.
        [same] Noted: still { $now }. Fear does not have to shrink for this to count.
       *[left] All right, it stays at { $before }.
    }
