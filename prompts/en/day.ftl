# The ask of the day.

today-title = <b>Today's ask</b>
today-title-smaller = <b>A smaller ask</b>: two minutes at most, and it counts just as much.
today-title-baseline = <b>Warm-up { $number } of { $of }</b>: no technique and no homework. Just ask, then tell me what happened.
today-ask = { $ask }
today-recalled = What you once took from an ask: <i>“{ $sentence }”</i>
today-cue = Your cue: { $cue }
today-kind = For the other person: { $kind }
today-exit = Words you could add: “{ $exit }”
today-own-kind = For the other person: ask once, and let a “no” or a “maybe later” be the end of it.

offer-take = I'll do it
offer-swap = Something else
offer-smaller = Something smaller
offer-harder = Harder, please
offer-why = Why this one?
offer-not_today = Not today
offer-asked = I asked. Tell how it went
offer-taken = Good. There is no right way to do it. Ask once, in your own words, then come back and tell me, whatever the answer was.
offer-taken-tense = { $tension } of 100 is a lot to carry into an ask. Rehearsing it first, taking something smaller or leaving it for today all count. If you do ask, once is enough, in your own words.
offer-not-today = All right. Resting is part of practice, and nothing is lost. I will be back { $when }.
offer-not-today-open = All right. Resting is part of practice, and nothing is lost. /today brings the ask back whenever you like.
offer-no-other = There is no other rated step in reach today. /ladder lets you rate more.
offer-no-harder = Nothing harder is in reach just now. Doing this one, or rating more of your ladder, brings more into reach.
offer-no-smaller = This is already the smallest one I have for today. Not today is fine too.
offer-gone = That ask is behind you. Here is the current one.
offer-no-steps = Your ladder has no rated steps yet. Rate five and I can pick one for you.

nudge = A small reminder about today's ask. Done already? Tell me how it went. Not a good day? That is fine too.
