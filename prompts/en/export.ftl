# A copy of all that is kept of a person: what is said when it is sent, and what stands in its README.txt.

command-export = A copy of all I know

export-coming = I am packing everything that I have of you into one file. It comes in a moment.
export-on_its_way = Your file is on its way already. It can take a minute.
export-here =
    Here is all of it. <b>README.txt</b> in there says what each part is.

    Whoever opens this file can read what you told me. Keep it where you would keep a diary. Telegram keeps the copy in this chat until you delete it.
export-too_large = Your file has grown larger than Telegram lets me send. Nothing is lost. Please ask whoever runs this coach for it.
export-failed = I could not make your file this time. Nothing is lost, and it was no mistake of yours. Please ask whoever runs this coach to look into it.

export-readme =
    YOUR DATA FROM THE REJECTION COACH
    Made on { $date }.

    README.txt is this page.
    coach.json holds everything, without a loss, for a program to read.
    attempts.csv is your journal: a line for each ask that you told of, with what you expected before it.
    ladder.csv is your ladder, with the steps that you took off it.
    rehearsals.csv is what you went through in your imagination.
    measures.csv is how you rated yourself, and your answers to the questionnaire.

    The .csv files open in any spreadsheet. Where a text begins like a formula, it has an apostrophe before it, so that the spreadsheet does not run it. In coach.json every text stands as you wrote it. A voice note stands here as a reference and its length. The sound itself is with Telegram, in our chat.

    This file was made under version { $schema } of the database.

    IN COACH.JSON
    Each list is named like the table that it comes from. In brackets is how many entries of yours it has. Times are in UTC unless they are called local.
export-readme-end =
    TO READ IT IN AGAIN
    Whoever runs a coach like this one can bring you and all of this back with “python -m bot import” and the name of this file, as long as you are not there already, and their database has the same version. Questions that are open now are over then, and buddies have to find each other anew.

    WHAT IS NOT IN HERE
    Messages that were still on their way between you and the coach, and invitations that are still open. The keys that your words are encrypted with. Telegram's own copy of our chat, which the Telegram app can export.

    Everything in this file can be read by whoever has it. Keep it where you would keep a diary.

export-yes = yes
export-no = no
export-situation =
    situation { $number }, { $what ->
        [concern] concern
       *[acceptance] acceptance
    }

export-part-people = who you are to Telegram, the name there, your language and time zone, when you began, and pauses
export-part-modes = gentle, harmony or youth mode, and when you last said whether this fits you
export-part-preferences = what you set: your name, quiet hours, what I write on my own, parts of life left out
export-part-commitments = when you ask: time, days, number a week and cue, with every earlier plan
export-part-week_numbers = weeks with another number than the plan
export-part-spared_days = reserve days, and gaps that were closed
export-part-pauses = when you rested
export-part-domain_ratings = how sensitive you rated yourself, at each occasion
export-part-programmes = the paths that you took
export-part-measurements = when you were asked to measure again
export-part-arsq_answers = your answers to the questionnaire of nine situations
export-part-steps = the steps of your ladder, also those you took off
export-part-goals = what you want to be able to ask for
export-part-offers = the asks that I put before you, and why it was those
export-part-predictions = what you expected before an ask
export-part-attempts = what you told me of your asks
export-part-rehearsals = what you imagined, and told me of it
export-part-firings = patterns that I told you of
export-part-conversations = questions that are open, with your answers so far; of those that are over, only when they were
export-part-reminders = when I write to you, and when I did
export-part-support_states = whether you asked for quiet, or seemed to need it
export-part-buddies = your practice buddies, each as a number, since when, and when you last waved
