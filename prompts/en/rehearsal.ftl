# The rehearsal room: an ask in the imagination, and the answer moment by moment.

rehearse_dial =
    <b>Rehearsal</b>. Nobody is asked anything here, and you can stop at any moment.

    <b>{ $scenario }</b>
    { $imagined ->
        [none] {""}
       *[other]
            {""}
            One way it could go: <i>{ $imagined }</i>
            {""}
    }
    Which answer would you like to practise with? I would take { $suggested ->
        [warm_yes] a warm yes
        [kind_no] a kind no
        [curt_no] a curt no
        [long_silence] a long silence
       *[laugh_in_the_group] a laugh in the group
    }; pick any.
rehearse_dial-warm_yes = A warm yes
rehearse_dial-kind_no = A kind no
rehearse_dial-curt_no = A curt no
rehearse_dial-long_silence = A long silence
rehearse_dial-laugh_in_the_group = A laugh in the group
rehearse_feared =
    Before it starts: <b>what do you fear could happen?</b>

    Something one could see or hear. Type it, say it in a voice note, or tap Skip.
rehearse_scene =
    <i>{ $picture }</i>

    Take a moment to see it. How tense are you right now?
    0 calm · 100 as tense as I can be
rehearse_ask =
    { $written ->
        [yes]
            <b>Now send it.</b>
            Write it here as you would write it to them, or only imagine it.
       *[no]
            <b>Now ask.</b>
            Say it out loud as you would say it to them, say it in your mind, or type it here.
    }
rehearse_ask-aloud = I said it out loud
rehearse_ask-in_mind = I did it in my mind
rehearse_beat =
    { $before ->
        [none] <i>{ $beat }</i>
       *[other]
            { $before }
            <i>{ $beat }</i>
    }

    How tense are you now?
rehearse_much =
    That is a lot. There is nothing to get through here: this is an exercise, and it bends to you.

    What would be good now?
rehearse_much-softer = A softer answer
rehearse_much-ground = Breathe first
rehearse_much-stop = Stop here
rehearse_much-on = Go on with this one
rehearse_ground =
    Both feet on the floor. Let one breath go out slowly, all of it, and the next one come in by itself.

    Look around you: three things you can see, two you can hear, one you can feel under your hand. You are where you are, and nobody has been asked anything.
rehearse_grounded = And now?
rehearse_grounded-softer = A softer answer
rehearse_grounded-stop = Stop here
rehearse_grounded-on = Go on with this one
rehearse-softer =
    From here on they answer with { $reaction ->
        [warm_yes] a warm yes
        [kind_no] a kind no
        [curt_no] a curt no
       *[long_silence] a long silence
    }.
rehearse_move =
    That was their answer. What do you do next?
rehearse_move-thank = Thank them and go
rehearse_move-kind = Say one kind thing
rehearse_move-stay = Breathe, and stay
rehearse_end =
    { $move ->
        [thank] “Thank you,” you say, and you go on your way at your own pace.
        [kind] You say one kind thing, such as “Thanks for hearing me out”, and you mean it.
        [stay] You stay where you are. One breath goes out slowly, and you do not have to fill the quiet.
       *[none] The moment is over, and you are still you.
    }

    How tense are you now?
rehearse_hardest = Looking back: what was the hardest part?
rehearse_hardest-before = Before I asked
rehearse_hardest-asking = The asking itself
rehearse_hardest-answer = Their answer
rehearse_hardest-after = What came after
rehearse_would_say = If you did it once more, what would you say? A sentence, or a voice note.
rehearse_learned = One thing to take along into the real one? A sentence, or a voice note.

rehearsed-tension = Your tension: { $first } at first, { $highest } at its highest, { $last } at the end.
rehearsed-tension-once = Your tension: { $first }.
rehearsed-close-stopped = You stopped when it was enough. Knowing when is part of the practice, and nothing is lost.
rehearsed-close-quiet = That was quiet for you. A harder answer is there whenever you would like one.
rehearsed-close-easing = At the end it was less than at its highest. You were there for both.
rehearsed-close-holding = It did not get easier by the end, and you stayed with it all the same. It does not have to get easier to be worth doing.
rehearsed-close-untold = You went through it in your own way. Be kind to yourself for a moment.
rehearsed-softer = If you go again, a softer answer would be a good choice.
rehearsed-count =
    { $count ->
        [0] {""}
        [one] Your first rehearsal. It is practice beside your asks, so it does not count among them.
       *[other] Rehearsals so far: { $count }. They are practice beside your asks, so they do not count among them.
    }
rehearsed-nothing = All right. The room is open whenever you like.
rehearsed-again = Again, other answer
rehearsed-real = Make it real
rehearsed-enough = That's enough
rehearsed-enough-toast = Well done. See you later.

rehearse-which =
    What would you like to rehearse? Nobody is asked anything: you only imagine it, and I play the other side.

    Today's ask: <i>{ $ask }</i>
rehearse-today = Today's ask
rehearse-ladder = One from my ladder
rehearse-gone = That step is not on your ladder any more. /rehearse shows those that are.
rehearse-no-steps = Your ladder has no steps yet, so there is nothing to rehearse.
rehearse-not-in-reach = That one is not in reach for today. It stays on your ladder, and you can rehearse it as often as you like. Here is what I would ask of you today:
rehearse-first = Rehearse it first
rehearse-lead =
    { $left ->
        [one] <b>First, one more rehearsal.</b> We go gently: imagine this one before you ask it for real, or instead of asking today.
       *[other] <b>First, a rehearsal.</b> We go gently: imagine this one before you ask it for real, or instead of asking today.
    }
