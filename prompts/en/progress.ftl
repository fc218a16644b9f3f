# A look back on one's own asks. Every number says how many asks it stands on, and none is shown as proof.

progress-title = <b>Your progress</b>
progress-none =
    There is nothing to look back on yet, and nothing to set up. It fills by itself once you tell me about an ask.
progress-not_asked =
    { $count ->
        [0] {""}
        [one] You told me of 1 ask that you did not make. It is not counted here, and nothing is lost by it.
       *[other] You told me of { $count } asks that you did not make. They are not counted here, and nothing is lost by them.
    }
progress-asks =
    { $asks ->
        [one] You have asked <b>once</b> so far.
        [2] You have asked <b>twice</b> so far.
       *[other] You have asked <b>{ $asks } times</b> so far.
    }
progress-level =
    { $asks ->
        [one] The highest level you have asked at, once so far:
       *[other] The highest level you have asked at, { $asks } times so far:
    }
    { $bar } level { $level } of { $levels }
progress-expected =
    { $asks ->
        [one] How likely what you fear seemed to you, in 1 ask:
       *[other] How likely what you fear seemed to you, on average over { $asks } asks:
    }
progress-expected-before = { $bar } { $percent } % before asking
progress-expected-after = { $bar } { $percent } % afterwards
progress-expected-none =
    { $warming ->
        [yes] Your first { $warm_ups } asks are warm-ups, so I do not ask what you expect of them. From then on, what you expect and what came stand side by side here.
       *[no] What you expect and what came could stand side by side here. For that I need two answers about the same ask: how likely what you fear seems before, and how likely it seems afterwards. Skipping them is fine, too.
    }
progress-uptake-none = When something turned out better than you feared, what you expect next has hardly moved so far ({ $asks } asks). That may take its time.
progress-uptake-little = When something turned out better than you feared, a little of that went into what you expect next ({ $asks } asks).
progress-uptake-quarter = When something turned out better than you feared, about a quarter of that went into what you expect next ({ $asks } asks).
progress-uptake-half = When something turned out better than you feared, about half of that went into what you expect next ({ $asks } asks).
progress-uptake-most = When something turned out better than you feared, about three quarters of that went into what you expect next ({ $asks } asks).
progress-uptake-all = When something turned out better than you feared, nearly all of that went into what you expect next ({ $asks } asks).
progress-uptake-beyond = When something turned out better than you feared, what you expect next moved even further than that ({ $asks } asks).
progress-honest = <i>These are your own numbers. They describe your asks, and cannot show what caused a change.</i>

progress-open-before = Before and after
progress-open-answers = Yes and no
progress-open-guess = Guess and truth
progress-open-felt = How it felt
progress-open-then = Then and now
progress-top = ‹ Your progress

progress-before-title = <b>Before and after</b>
progress-before-happened =
    { $asks ->
        [one] What came of what you feared, in 1 ask:
       *[other] What came of what you feared, in { $asks } asks:
    }
progress-before-happened-no = { $bar } { $count } did not happen
progress-before-happened-partly = { $bar } { $count } in part
progress-before-happened-yes = { $bar } { $count } happened
progress-before-surprise =
    { $asks ->
        [one] In 1 ask
       *[other] On average over { $asks } asks
    } it turned out { $than ->
        [better] { $points } of 100 points better than you had expected.
        [worse] { $points } of 100 points worse than you had expected.
       *[same] just as you had expected.
    }
progress-before-meaning = <i>You do not have to feel calm for this. It is about whether what you expect moves with what you see, and it may move either way.</i>

progress-answers-title = <b>Yes and no</b>
progress-answers-came =
    { $asks ->
        [one] What came of your 1 ask:
       *[other] What came of your { $asks } asks:
    }
progress-answers-yes = { $bar } { $count } yes
progress-answers-no = { $bar } { $count } no
progress-answers-other_offer = { $bar } { $count } something else
progress-answers-no_answer = { $bar } { $count } no answer
progress-answers-planned =
    { $count ->
        [0] {""}
        [one] 1 of them was built to be declined.
       *[other] { $count } of them were built to be declined.
    }
progress-answers-manner =
    { $noes ->
        [one] How the “no” was, for the 1 you described:
       *[other] How the “no” was, for the { $noes } you described:
    }
progress-answers-manner-respectful = { $bar } { $count } respectful
progress-answers-manner-dismissive = { $bar } { $count } dismissive
progress-answers-manner-ambiguous = { $bar } { $count } hard to tell
progress-answers-only_yes = No “no” has come yet. You are not behind in anything: the asking is what you practise.
progress-answers-never_yes = No “yes” has come yet. The answer belongs to the other person; the asking was your part, and you did it.
progress-answers-mixed = A “no” counts as much as a “yes” here. The answer belongs to the other person, the asking to you.

progress-guess-title = <b>Guess and truth</b>
progress-guess-few =
    { $asks ->
        [0] Before an ask you can say how likely a “yes” seems to you. So far there is no such guess.
        [one] So far there is 1 ask for which you guessed how likely a “yes” was.
       *[other] So far there are { $asks } asks for which you guessed how likely a “yes” was.
    }

    From { $needed } on, this card holds your guesses against the answers. With fewer, it would mostly show chance.
progress-guess-over = How often a plain “yes” came, over { $asks } asks with a guess:
progress-guess-expected = { $bar } { $percent } % you expected
progress-guess-came = { $bar } { $percent } % came
progress-guess-interval = If you made many more asks like these, the share of yeses could well be anything from { $low } to { $high } % (95 % interval).
progress-tendency-more = What you expected lies below that, so you may well be guessing too low.
progress-tendency-fewer = What you expected lies above that, so you may well be guessing too high.
progress-tendency-unclear = What you expected lies within that, so { $asks } asks cannot tell yet whether you guess too low or too high.
progress-closeness-close = Ask by ask, your guesses came close to what happened.
progress-closeness-better = Ask by ask, your guesses told you more than saying 50 % each time would have.
progress-closeness-even = Ask by ask, your guesses told you about as much as saying 50 % each time would have.
progress-closeness-worse = Ask by ask, saying 50 % each time would have come closer than your guesses did.
progress-guess-known = <i>In studies, people underestimated how often others say yes by about half (Bohns 2016). A “yes” does not prove that the other person was comfortable.</i>

progress-felt-title = <b>How it felt</b>
progress-felt-strength =
    { $asks ->
        [one] The strongest feeling, from 1 to 10:
       *[other] The strongest feeling, from 1 to 10, on average:
    }
progress-felt-strength-all =
    { $asks ->
        [one] { $bar } { $strength } in 1 ask
       *[other] { $bar } { $strength } over { $asks } asks
    }
progress-felt-strength-first = { $bar } { $strength } in the first { $asks }
progress-felt-strength-last = { $bar } { $strength } in the last { $asks }
progress-felt-words = Your words for it:
progress-felt-about = What the answer was about, as you saw it:
progress-felt-all =
    { $asks ->
        [one] In 1 ask: { $list }
       *[other] In { $asks } asks: { $list }
    }
progress-felt-first = First { $asks }: { $list }
progress-felt-last = Last { $asks }: { $list }
progress-felt-each = { $name }{ "\u00A0" }{ $count }
progress-felt-more = { $count } more
progress-felt-none = You have not told me yet how an ask felt. After an ask I offer to note how strong the feeling was, a word for it, and what the answer was about. All of it can be skipped.
progress-felt-honest = <i>A feeling need not get weaker for an ask to count.</i>

progress-then-title = <b>Then and now</b>
progress-then-scale = How much a “no” stings, from 1 to 10, by your own rating.
progress-then-days = First on { $then }, last on { $now }, with the asks made in between.
progress-then-domain =
    { $asks ->
        [0] <b>{ $domain }</b>, no ask
        [one] <b>{ $domain }</b>, 1 ask
       *[other] <b>{ $domain }</b>, { $asks } asks
    }
progress-then-before = { $bar } { $rating } then
progress-then-after = { $bar } { $rating } now
progress-then-honest = <i>A point up or down may be no more than a different day, and I cannot tell what made the difference.</i>
progress-then-once = You rated this on { $day }:
progress-then-rating = { $bar } { $rating } { $domain }
progress-then-again = I will ask you again around { $day }. Then both stand here.
progress-then-next = When you rate it again, both stand here.
progress-then-none = You skipped these ratings when you began, so there is no “then” yet. When you rate it for the first time, it stands here.
