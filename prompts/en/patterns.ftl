# The pattern watch: what was seen, why it matters, what changes now. Never an accusation, never a diagnosis.

pattern-title = <b>Something I noticed</b>
pattern-not_it = That's not it
pattern-more = Tell me more
pattern-disputed = Thank you. You know this better than I do, so nothing changes. I will not bring up these asks again.

pattern-seen-asked_again = In the last 14 days you asked again after a “no” { $count } times: { $days }.
pattern-seen-others_uneasy = In { $count } of the last { $of } asks of which you told me, the other person seemed uncomfortable to you: { $days }.
pattern-seen-hostile_though_polite = In { $count } of your last { $of } asks the other person seemed hostile to you, while their answer was a yes, polite, or hard to read: { $days }.
pattern-seen-many_a_day = On { $count } days in the last 14 you asked more than three times: { $days }.
pattern-seen-hard_in_low_mood = You went for an ask at a tension of 80 or more on a day when your mood was low: { $days }.
pattern-seen-peak_with_self_attack = In { $count } of your last { $of } asks the feeling was 9 or 10 of 10, and you told yourself that something is wrong with you: { $days }.
pattern-seen-mostly_planned_noes = { $count } of your last { $of } asks were built to be declined: { $days }.
pattern-seen-nothing_felt = In the last 14 days you felt next to nothing { $count } times, at asks that matter to you a lot.
pattern-seen-little_at_stake = { $count } of your last { $of } asks mattered 3 of 10 or less to you.
pattern-seen-replayed = In the last 14 days you replayed { $count } asks at 7 of 10 or more: { $days }.

pattern-why-callous = It is easy to miss from the asking side: for the other person, a second ask means having to say no twice, or staying in something awkward. Asking once leaves both of you free.
pattern-why-adversarial = A day with people who seem against you is tiring. It is also hard to tell from outside whether someone is hostile, or only hurried or surprised.
pattern-why-self_punishing = You are asking a lot of yourself. Practice is meant to widen your life, and it does not have to hurt to count.
pattern-why-chasing_noes = A “no” that was planned is good practice in small doses. Collected for its own sake it teaches little that is new.
pattern-why-numb = That can be a good sign. It can also mean that you are worn out, and then more practice is not what you need.
pattern-why-only_safe = Small asks are real practice. An ask whose answer you care about can show you something that these cannot.
pattern-why-rumination = Going over it again and again feels like working on it, and mostly makes the day longer.

pattern-now-callous = <b>What changes now:</b> asks about romance, and asks that cost the other person something, rest until you have had two gentle ones.
pattern-now-adversarial = <b>What changes now:</b> your next two asks are ones that are easy to say yes to.
pattern-now-self_punishing = <b>What changes now:</b> the rest of today and tomorrow are for resting. After that, one ask a day at most for two weeks. Is there someone you could tell how this has been?
pattern-now-chasing_noes = <b>What changes now:</b> for two weeks I leave out asks that are built to be declined. What counts in an ask is what you learn from it.
pattern-now-numb = <b>What changes now:</b> no step up for two weeks. If you like, “Tell me more” has a short check-in.
pattern-now-only_safe = <b>What changes now:</b> your next two asks are ones that matter more to you, as far as your ladder has them. /goals helps me find them.
pattern-now-rumination = <b>What changes now:</b> for two weeks I ask you less after each attempt. A few taps, and then it is done for the day.
pattern-pause =
    This is the second time within 30 days that I noticed something of this weight. So the programme pauses for three days, and I will be back on { $date }. Until then I send no reminders. /log, /journal and /support are open all the time.

    If this rings true, a talk with a doctor, a therapist or a counsellor may do more for you now than practice can.

pattern-more-callous =
    <b>From the other side.</b> Picture being asked by someone you hardly know. You say no, and it costs you a little. Then they ask again. Now you have to find a reason, or be rude, or give in. What you wanted was for your first answer to be enough.

    What helps: say “totally fine to say no” before you ask. After a “no”, say thank you and leave, or talk about something else. If they look uneasy, you can be the one who ends it.
pattern-more-adversarial =
    <b>Some other explanations.</b> They were in a hurry. They did not hear you well. They were surprised and had no answer ready. They worried about doing it wrong. They had a bad morning that began long before you.

    Next time, try to name one such reason before you decide what it was. You need not believe it; it only has to be possible. And if someone was truly unkind, that is about them.
pattern-more-self_punishing =
    <b>A kinder measure.</b> One ask a day is a full programme. A rest day is part of it: nothing is lost, and your streak waits for you.

    If it was hard: what would you say to a friend who had done what you did, and felt what you feel? Try to say that sentence to yourself, with the same voice.

    And if there is a lot of pain in it, please do not carry it alone. Tell someone you trust, or look at where to find support.
pattern-more-chasing_noes =
    <b>Learning, not collecting.</b> An ask teaches something when you did not know the answer beforehand. Before the next one, say what you expect. Afterwards, look at what was different. A “yes” counts just as much.
pattern-more-numb =
    <b>A short check-in.</b> Do you still enjoy what you usually enjoy? Do you sleep about as well as usual? Is there someone you like talking to?

    If yes: good, perhaps these asks have simply become easy. You can rate your ladder anew. If not, and it has been so for two weeks or more, a doctor or a therapist is a good person to tell.
pattern-more-only_safe =
    <b>Something that matters.</b> Think of one thing you would ask for if you were sure of a kind answer. It can be small: an hour of someone's time, a change at work, a meeting with a friend. Put it on your ladder in your own words, or name it as a goal.
pattern-more-rumination =
    <b>Letting it end.</b> Write one sentence about it, then do something with your hands for ten minutes. When it comes back, tell yourself: I have written that down. You can also set aside a quarter of an hour later today for thinking about it, and leave it until then.

rest-on = There is no ask for you now, and nothing to make up for. I will be back on { $date }. If you asked for something anyway, /log takes it. /support is there at any time.
rest-enough = That's enough for today. One ask a day is a full programme, and you have had yours. /journal and /support are there if you want them.
rest-over = Good to have you back. The three days are over, and nothing was lost. Go gently: a small one is a good one.
