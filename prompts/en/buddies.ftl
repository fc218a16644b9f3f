# Practice buddies: someone whom a person knows, and what the two see of each other.

buddies-none =
    <b>Practice buddies</b>
    Somebody you know practises too, and each of you sees that the other keeps at it. They see { $sharing ->
        [days] the name you go by and, for each day of this week, whether you asked
        [week] the name you go by, for each day of this week whether you asked, and how many of your asks for the week are done
       *[nothing] the name you go by, and nothing of your week until you change that in /settings
    }. What you asked, what came of it and how it felt stays with you.
buddies-title = <b>Your practice buddies</b>
buddies-line = <b>{ $name }</b>: { $marks }
buddies-line-today = asked today
buddies-line-week = { $done } of { $planned } this week
buddies-line-kept = <b>{ $name }</b> keeps it to themselves for now.
buddies-waved_to_you = { $name } waved to you.
buddies-mark-asked = ✓
buddies-mark-not = ·
buddies-legend = Monday to today. ✓ asked, · not.
buddies-open =
    { $count ->
        [one] One invitation is open, until { $date }.
       *[other] { $count } invitations are open, the last until { $date }.
    }
buddies-full = Three is as many as I keep.
buddies-nameless = Someone you know
buddies-youth = Buddies are for adults. In youth mode your practice stays between you and me, so that nobody can use an invitation to get close to you. If you would like company, tell someone you trust about it yourself.

buddies-invite = Make an invitation
buddies-withdraw = Close my invitations
buddies-wave = Wave to { $name }
buddies-sees = What they see
buddies-part = Part ways

buddies-seen-title = <b>What your buddies see</b>
buddies-seen =
    They see no more than this: never what you asked or whom, what came of it, how it felt, or what you wrote. A pause, a rest or a hard week looks like any day without an ask.
buddies-back = Back to the week
buddies-change = Change it

buddies-waved = You waved to { $name }. If it is a quiet time there, they see it later under /buddy.
buddies-waved_today = You waved to { $name } today. Tomorrow you can again.
buddies-wave_back = Wave back
buddies-wave_arrives = <b>{ $name }</b> waves to you. It only says hello, and needs no answer.

buddies-part_sure =
    <b>Part ways?</b>
    It ends for both at once: neither sees the other's week any more. I do not write to them about it.
buddies-part_with = Part ways with { $name }
buddies-stay = Stay buddies
buddies-parted = { $name } and you are no longer practice buddies.

invitation-made = Here it is. Forward the next message to one person you know, or copy it. It works once, until { $date }. I tell you when they say yes.
invitation-letter =
    { $name } practises asking for small things, with a coach here on Telegram, and asks you to be practice buddies. You would each see on which days the other asked, and nothing of what they asked or what came of it. It is self-help for adults, and you can leave at any time.

    { $link }
invitation-letter-typed =
    { $name } practises asking for small things, with this coach, and asks you to be practice buddies. You would each see on which days the other asked, and nothing of what they asked or what came of it. It is self-help for adults, and you can leave at any time.

    To open it, send the coach this: <code>{ $command }</code>
invitation-withdrawn = Your invitations are closed. Nobody can use them any more.
invitation-waits = Somebody you know asks you to be practice buddies. We set things up first, and I come back to it right after.
invitation-asks =
    <b>{ $name }</b> asks you to be practice buddies.

    You would each see the name that the other goes by and, for each day of the week, whether they asked; how many of how many only where they allow it. Nothing else is shown, and either of you can end it at any time.
invitation-yes = Yes
invitation-no = No, thanks
invitation-accepted = { $name } and you are practice buddies now. /buddy shows their week.
invitation-was_accepted = <b>{ $name }</b> said yes: you are practice buddies now. /buddy shows their week.
invitation-declined = That is fine. { $name } does not hear of it.
invitation-closed = This invitation is not open any more, or I never had it. Each works once, for seven days. Whoever sent it can make another under /buddy.
invitation-own = This is your own invitation. It is for somebody you know: forward it to them.
invitation-already = { $name } and you are practice buddies already. /buddy shows their week.
invitation-too_many = You have three buddies, which is as many as I keep. You can part ways with one under /buddy, and open this again until { $date }.
