# Help.

help =
    <b>What I can do</b>
    /today your ask for the day
    /log tell me about an ask, also one of your own
    /streak your streak and the last five weeks
    /rehearse imagine an ask first, with the answer you dread or the one you hope for
    /progress what your asks show so far: levels, expectations, answers, feelings
    /ladder what scares you, from least to most
    /goals what you want to be able to ask for
    /programme a path of thirty days or a hundred asks, or free choice
    /journal what you told me: read, search, change, delete. /journal coffee finds coffee
    /plan when I write, and how often you aim to ask
    /buddy someone you know who practises too, and what you see of each other
    /settings your name, quiet hours, modes, parts of life
    /pause silence for a while
    /back one question back
    /cancel stop the current questions
    /science what is known about this practice, and what is not
    /privacy what I keep, and how
    /export a copy of all of it, as a file
    /erase delete all of it
    /support where to find help

    Rejection practice is a self-help practice that may help. It is not a treatment. Ask once, be kind, and let a “no” be the end of it.

command-today = Your ask for the day
command-log = Tell me about an ask
command-streak = Your streak
command-rehearse = Imagine an ask before you make it
command-progress = What your asks show so far
command-ladder = What scares you, least to most
command-goals = What you want to be able to ask for
command-programme = A path of 30 days, or free choice
command-journal = What you told me, to read again
command-plan = When I write, and how often
command-buddy = A practice buddy, and their week
command-settings = Name, quiet hours, modes
command-pause = Silence for a while
command-back = One question back
command-cancel = Stop the current questions
command-science = What is known, and what is not
command-privacy = What I keep, and how
command-support = Where to find help
command-help = What I can do
command-start = Begin, or go on where you were
