# Before an attempt, and how what was predicted is quoted after it.

feared =
    Before you go: <b>what exactly do you fear will happen?</b>

    Something one could see or hear, such as “they roll their eyes” or “I lose the thread”. Type it, say it in a voice note, or tap Skip.
    { $last ->
        [none] {""}
       *[other]
            {""}
            <i>Last time: { $last }</i>
    }
feared-same = Same as last time
feared-burden = I would burden them
fear_likelihood =
    { $fear ->
        [none] How likely is it that what you fear will happen?
       *[said] How likely is it that this will happen?
    }
    0 it cannot · 100 it certainly will. Any number in between may be typed.
fear_badness =
    If it did happen, how bad would that be?
    0 I would shrug · 100 I could not bear it
chance_of_yes =
    How likely is a “yes”?
    0 no chance · 100 certain
tension =
    How tense are you right now?
    0 calm · 100 as tense as I can be
crutch =
    Last one. <b>Is there a crutch you could leave at home today?</b> That is something we do to feel safer while we ask.

    Tap one, or type your own.
crutch-sorry_first = Saying sorry first
crutch-excuse = “It's for a course”
crutch-joke = Making it a joke
crutch-headphones = Headphones
crutch-looking_away = Looking away
crutch-hurry = Rushing through it
crutch-reading_out = Reading it out
crutch-softeners = “Just” and “maybe”
crutch-rereading = Rereading it again
crutch-taking_back = Taking it back after

mood = And how is your mood today, apart from this ask?
mood-fine = Fine
mood-so_so = So-so
mood-low = Low
mood-was-low = Thank you for saying so. On a low day you owe nobody a tall step: “Something smaller” is right below, and it counts just as much.

predicted-title = <b>What you expect</b>
predicted-fear = Your fear: { $short }
predicted-badness = How bad it would be: { $badness } of 100
predicted-chance = Chance of a “yes”: { $chance } %
predicted-tension = Tension now: { $tension } of 100
predicted-crutch = Left at home today: { $crutch }
predicted-likely = { $fear }, { $likelihood } % likely
predicted-likely-unnamed = { $likelihood } % likely
predicted-without-fear = no fear named
predicted-before = <i>Your fear before: { $short }</i>

summary-feared =
    { $known ->
        [both] You thought this { $likelihood } % likely: { $fear }.
        [fear] You feared { $fear }.
       *[likelihood] You thought it { $likelihood } % likely that what you feared would happen.
    }
summary-happened =
    { $share ->
        [0] It did not happen.
        [50] It happened in part.
       *[other] It happened, and you asked all the same.
    }
summary-next = For the same ask tomorrow you say { $after } %.
summary-next-less = Next time you think { $after } %, down from { $before } %.
summary-next-same = For the same ask tomorrow you still say { $after } %.
summary-next-more = Next time you think { $after } %, up from { $before } %. That can happen, and it is worth knowing.
summary-chance = You gave a “yes” a chance of { $chance } %.

quoted = “{ $told }”
voice-note = a voice note ({ $length })
voice-gone = I cannot play that voice note any more: Telegram no longer has it.
