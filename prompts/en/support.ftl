# Where help is, what is said to someone who may be in danger, and the quiet time after it. The numbers are in
# prompts/helplines.yaml. Nothing here speaks of what a person wrote.

support-button = ♡ Support

support-title = <b>You do not have to carry this alone. Please reach a person now.</b>
support-emergency = If your life is in danger, if you have hurt yourself or taken something: call <b>{ $number }</b>, or go to the nearest emergency department.
support-emergency-local = If your life is in danger, if you have hurt yourself or taken something: call your local emergency number (112 or 911 work in many countries), or go to the nearest emergency department.
support-distance = If something near you could hurt you, put distance between you and it, or ask someone to keep it for you.
support-lines = <b>People to talk to in { $country }</b>
support-line = { $name }: <b>{ $number }</b>
support-line-always = { $name }: <b>{ $number }</b>, day and night
support-line-text = or send a text to <b>{ $number }</b>
support-checked = <i>Numbers as I had them on { $day } { $month } { $year }. If one does not answer: findahelpline.com</i>
support-lines-unknown =
    <b>People to talk to</b>
    findahelpline.com lists free lines by country.
support-person =
    <b>Tell someone you trust.</b> One sentence is enough:
    “I am not all right. Can you stay with me for a while?”
support-grounding =
    <b>For the next minute</b>
    • Press both feet into the floor.
    • Breathe out slowly, five times, longer out than in.
    • Name five things that you can see.
support-limits = I am automated. I cannot call anyone, and nobody is watching this chat. Nothing is asked of you here, and there is nothing you will fall behind on.
support-resting = I send no asks and no reminders now. I will ask once how you are, tomorrow or the day after, and beyond that I wait until you want to go on.

support-back = ‹ Back to the question
support-not_used = I have not used what you wrote just before: another question has come since. You can send it again.
support-another = Another country
support-countries = Where are you?
support-not_listed = Not in this list

support-wondering =
    I would rather ask than guess: are you safe right now?

    People often put it like that and mean that it was hard. If there is more to it, I can show you who to talk to.
support-wondering-safe = I'm safe, it's a figure of speech
support-wondering-need = I could use support
support-hurt_by_others =
    That reads as if someone is hurting you, or might. You do not have to put up with it, and it is no part of this practice.

    In danger now? Go to where other people are, if you can, and call the emergency number. A helpline can also talk through with you what to do next.

    Did I get that wrong? Then I take it just as you wrote it.
support-hurt_by_others-safe = I'm safe, go on
support-heard = All right. Thank you for saying so.

support-short = Thank you for telling me. I am automated, and cannot be for you what a person can be just now.
support-short-line = <b>{ $number }</b> ({ $name })
support-short-unknown = findahelpline.com lists people who listen, by country.
support-short-emergency = In danger: <b>{ $number }</b>

support-lead = Asks and reminders rest until you want to go on.
support-go_on = I'd like to go on
support-gone_on = All right. There is nothing to catch up on, and Support stays where it is. I will write { $when }.
support-gone_on-as_before = All right. There is nothing to catch up on, and Support stays where it is.
support-rest = No asks for now
support-heavy = That sounds heavy. You do not have to do anything here right now.
support-heavy-ways = If something would help, these are here whenever you like. Support has people who listen.
support-heavy-smaller = A smaller ask
support-heavy-rehearse = Only rehearse
support-heavy-pause = Rest for a while
support-heavy-tell = Tell about an ask
support-group = If you, or someone here, may be in danger: call your local emergency number (112 or 911 work in many countries). findahelpline.com lists people who listen, by country. I talk in private only: open a chat with me and send /support.
support-after =
    How are you today? You do not have to answer.

    No ask is waiting. I write again when you tap that you want to go on. If it is still dark, Support has the numbers of people who listen.
