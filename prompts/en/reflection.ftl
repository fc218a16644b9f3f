# After an attempt.

outcome =
    { $own ->
        [yes] What came of your ask?
       *[no]
            How did it go?
            <i>{ $challenge }</i>
    }
outcome-yes = They said yes
outcome-no = They said no
outcome-other_offer = Something else was offered
outcome-no_answer = No answer
outcome-not_asked = I did not ask
emotion =
    How strong was the strongest feeling?
    1 barely there · 10 overwhelming
log-complete = That is saved, and it is a complete log. If you like, we can look a little closer.
reply_kind = How was the no?
reply_kind-respectful = Respectful
reply_kind-dismissive = Dismissive
reply_kind-ambiguous = Hard to tell
after_no = And after their “no”?
after_no-left = I left it there
after_no-again = I asked again
emotion_word =
    Which word comes closest to the strongest feeling?

    <i>Each row is a family: glad, at ease, open, afraid, ashamed, sad, hurt, angry, worn out.</i>
emotion_word-proud = Proud
emotion_word-grateful = Grateful
emotion_word-amused = Amused
emotion_word-relieved = Relieved
emotion_word-calm = Calm
emotion_word-hopeful = Hopeful
emotion_word-curious = Curious
emotion_word-connected = Connected
emotion_word-surprised = Surprised
emotion_word-nervous = Nervous
emotion_word-afraid = Afraid
emotion_word-overwhelmed = Overwhelmed
emotion_word-embarrassed = Embarrassed
emotion_word-ashamed = Ashamed
emotion_word-guilty = Guilty
emotion_word-sad = Sad
emotion_word-lonely = Lonely
emotion_word-discouraged = Discouraged
emotion_word-hurt = Hurt
emotion_word-rejected = Rejected
emotion_word-disappointed = Disappointed
emotion_word-angry = Angry
emotion_word-irritated = Irritated
emotion_word-frustrated = Frustrated
emotion_word-tired = Tired
emotion_word-numb = Numb
emotion_word-confused = Confused
self_talk = That was a lot. What are you telling yourself about it?
self_talk-hard_moment = It was a hard moment
self_talk-brave = I did something brave
self_talk-wrong_with_me = Something is wrong with me
feared_happened = Did what you feared happen?
feared_happened-no = No
feared_happened-partly = Partly
feared_happened-yes = Yes
fear_likelihood_after =
    If you asked the same again tomorrow, how likely would what you fear be?
    0 it cannot happen · 100 it certainly will
consolidation =
    You had thought { $before } %. { $happened ->
        [0] It did not happen,
       *[other] It happened only in part,
    } and for tomorrow you say { $after } %. That is all right: one time is one time.

    Still, what did you see today that does not fit the { $before } %? A sentence is plenty.
attribution = Their answer: was it more about you, or about the situation they were in?
attribution-about_me = About me
attribution-situation = The situation
attribution-both = Both
attribution-unsure = I can't tell
others_comfort =
    And the other person: how was it for them, as far as you could see?

    A guess will do. Saying no is awkward for most people, and so is being asked out of the blue.
others_comfort-glad = Glad to be asked
others_comfort-fine = Fine with it
others_comfort-awkward = A little awkward
others_comfort-uncomfortable = Uncomfortable
others_comfort-hostile = They seemed hostile
others_comfort-unsure = Hard to tell
what_asked =
    For your journal: what did you ask, how did you go about it, and what did they answer?

    A sentence or two, or a voice note.
what_asked-detail = In more detail
what_exactly = What did you ask, in your words?
how_asked = How did you ask? Where you stood, how you began, how your voice was.
their_answer = What did they answer?
learned =
    What do you take from it, about them, about you, or about asking?

    One sentence, or a voice note.
replayed =
    Since then, how much have you been replaying it in your mind?
    0 not at all · 10 all the time
kind_lines =
    { $set ->
        [1]
            That was a hard one, and it stings. You are allowed to be gentle with yourself now.

            Everyone who asks for things knows this feeling. It is part of asking, not something wrong with you.

            What would do you good in the next ten minutes? A glass of water, a few steps outside, a message to someone who likes you?
        [2]
            Before anything else: that took something out of you. You do not have to be fine already.

            Somewhere today, many people heard a “no” and felt what you feel now. You are in good company.

            One small kind thing for yourself, soon: something warm to drink, some music, a bit of air.
       *[other]
            If a friend told you this, you would not scold them. You need not scold yourself either.

            Even people who seem sure of themselves feel this. They just rarely say so.

            Put both feet on the floor and let one breath go out slowly. Nothing else has to happen right now.
    }
line-on = Go on

filed-yes = Noted. You asked, and they said yes. The asking was your part, and you did it.
filed-no = Noted. You asked and heard a no. That is the practice, done in full.
filed-other_offer = Noted. You asked, and something else came of it. That counts in full.
filed-no_answer = Noted. You asked, and no answer came. Your part is done, and it counts in full.
filed-not_asked =
    Thank you for telling me. That took some honesty. Not asking today says nothing about you. Some days it does not fit.

    Would a smaller one help?
empathy-yes =
    { $variant ->
        [1] They gave you a moment of their day. A “thank you” is enough.
        [2] Some people say yes because a “no” is hard to say. If it looked heavy for them, you may let them off.
       *[3] Being asked can feel good, too: someone thought that they could help.
    }
empathy-no =
    { $variant ->
        [1] Saying no is awkward for most people, so theirs took something as well.
        [2] Their “no” may have to do with a day that you cannot see.
       *[3] A “no” that is heard the first time is a relief to the one who says it.
    }
empathy-other_offer =
    { $variant ->
        [1] They looked for something that they could give. That took some thought.
        [2] It may have been their way of being kind without giving more than they had.
       *[3] They met you half way, as far as they could.
    }
empathy-no_answer =
    { $variant ->
        [1] People often say nothing because they do not know what to say.
        [2] They may have been somewhere else with their thoughts.
       *[3] Not answering can be the easiest “no” for someone. You can leave it at that.
    }
empathy-hurt = How they said it was their part. You cannot see what kind of day it came from.
empathy-again = Being asked twice can press on someone, even if it is meant kindly. Next time the first “no” can be the end of it.
filed-baseline =
    { $left ->
        [0] That was the last of your warm-ups. From here on we build up step by step.
        [one] One more warm-up, then we build up step by step.
       *[other] { $left } more warm-ups, then we build up step by step.
    }
filed-hard = That sounds like a strong one. Perhaps think of what you would say to a friend who had done this. You need not tell me.
not-asked-smaller = Something smaller now
not-asked-tomorrow = Tomorrow is fine
not-asked-rest = Good. Be kind to yourself today. I will be back { $when }.
