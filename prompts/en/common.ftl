# What stands around every question, and what is said when an answer does not fit.

nav-back = ‹ Back
nav-skip = Skip
nav-finish = That's all, save it
nav-skip_all = Skip all of it
answered = ✓ { $answer }

unacceptable-choice = Please tap one of the buttons below. Typing what stands on one works too.
unacceptable-scale = I need a whole number from { $low } to { $high } here. A tap is enough.
unacceptable-text_empty = I could not find any words in that. A sentence is plenty.
unacceptable-text_long = That is { $length } characters, and I can keep up to { $limit } here. Could you send a shorter version?
unacceptable-text_spoken = I need this one in writing, because I show it to you again. A few words are enough.
unacceptable-time = I could not read that as a time of day. Something like <b>12:30</b> or <b>7 pm</b> works.
unacceptable-weekdays = I could not read that as days of the week. Something like <b>Mon Wed Fri</b> works.
unacceptable-weekdays_few = Please choose at least one day.
unacceptable-day = I need a day within the next year, such as <b>Friday</b>, <b>2 weeks</b> or <b>24 Dec</b>.
unacceptable-clock_now = I could not place that. Send the time on your clock, such as <b>14:20</b>, or a city near you.
unacceptable-zone = I do not know that place. A larger city nearby, or a name such as <b>Europe/Berlin</b>, will do.
unacceptable-not_skippable = I do need an answer to this one before we can go on.
unacceptable-not_text = I can only read text and button taps here, so I could not use that.
unacceptable-edited = I saw that you changed a message. I go by what you first sent. You can tap ‹ Back or send /back, and answer again.
unacceptable-too_early = You wrote that before my next question had reached you, so I have not used it as the answer. Here is the question.

stale-toast = That question is closed.
stale-open = That button belongs to an earlier question. Here is the one that is open.
stale-none = That button has done its job. Nothing was lost. /today shows where you are.
back-nothing = This is the first question here, so there is nothing to go back to.
back-none = No question is open just now. /today shows where you are.
cancelled = Stopped here. What I had already noted stays.
left = All right, we leave that. Nothing has changed.
left-words = All right, we leave that. What you wrote is not kept: send it again whenever you like.
cancel-none = Nothing is open just now, so there is nothing to stop. If I write too much, a pause makes me silent.
cancel-baseline = We can stop here for now. Your answers so far are kept: /start goes on from the same question.
back-to-question = Back to where we were:

hello-again = Good to see you, { $name }.
nothing-open = I may not have understood that. Here is what I can do right now:
not-consented = We have not started yet. Send /start and I will tell you what this is.
first-things-first = That comes once we have set things up together, which takes a minute or two.
unknown-command = I do not know that command. /help lists the ones I know.
group-private = I only talk in private, so that what you tell me stays yours. Open a chat with me and send /start there.
too-much = That was more at once than I can read. Give me a minute, then send me again what matters most. Everything from before is safe.
trouble = Something went wrong on my side with your last message, and I could not use it. Everything you told me before is safe. Please try once more.
not-text-idle = I can only read text and button taps so far. You can tell me the same in a message.

menu-today = Today's ask
menu-log = Tell me about an ask
menu-streak = My streak
menu-ladder = My ladder
menu-goals = My goals
menu-plan = My plan
menu-pause = Pause
menu-help = Help
