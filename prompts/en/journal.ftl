# The journal: what was told, to read again.

journal-title =
    <b>Your journal</b> · { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
journal-found =
    <b>Your journal</b> · { $count ->
        [one] 1 entry
       *[other] { $count } entries
    } with “{ $words }”
journal-line =
    { $number }. { $when } · <b>{ $outcome }</b>
    { $ask }
journal-line_alone =
    { $when } · <b>{ $outcome }</b>
    { $ask }
journal-open = <i>Tap a number to read all of it.</i>
journal-number = { $number }
journal-newer = ‹ Newer
journal-older = Older ›
journal-search = Search
journal-whole = Whole journal
journal-empty =
    <b>Your journal</b>

    There is nothing in it yet, and there is nothing you need to set up. Whatever you tell me about an ask goes in by itself, and here you can read it again, change it or delete it.
journal-not_found = I found nothing in your journal with “{ $words }”. All the words have to be in the same entry, so one word finds the most.
journal-own_ask = An ask of your own
journal-entry =
    <b>{ $when }</b>
    <i>{ $ask }</i>
journal-before = <b>Before</b>
journal-tension = Tension: { $tension } of 100
journal-mood = Mood: { $mood }
journal-crutch = Left at home: { $crutch }
journal-outcome = <b>{ $outcome }</b>
journal-manner = How the “no” was: { $manner }
journal-after_no = After the “no”: { $then }
journal-strength = Strongest feeling: { $strength } of 10
journal-feeling = A word for it: { $feeling }
journal-self_talk = What you told yourself: { $talk }
journal-happened =
    What you feared: { $share ->
        [0] it did not happen
        [50] it happened in part
       *[other] it happened
    }
journal-next = And for the next time: { $after } % likely
journal-attribution = What their answer was about: { $about }
journal-others = The other person: { $felt }
journal-replayed = Replayed afterwards: { $replayed } of 10
journal-told-story = <b>How it went</b>
journal-told-what_asked = <b>What you asked</b>
journal-told-how_asked = <b>How you asked</b>
journal-told-their_answer = <b>What they answered</b>
journal-told-learned = <b>What you took from it</b>
journal-play = ▶ { $part }
journal-change = Change something
journal-delete = Delete
journal-back = ‹ To the list
journal-changed = Changed.
journal-left = It stays as it was.
journal-gone = That entry is no longer in your journal.
journal-delete_sure = Delete this entry? It will be gone from your streak and your numbers too, and I cannot bring it back.
journal-delete_yes = Yes, delete it
journal-delete_no = Keep it
journal-deleted = That entry is gone.

entry_part = Which part would you like to change?
entry_part-outcome = What came of it
entry_part-reply_kind = How the no was
entry_part-again_after_no = What I did after
entry_part-emotion = Strength of feeling
entry_part-emotion_word = Word for the feeling
entry_part-self_talk = What I told myself
entry_part-feared_happened = Did it happen?
entry_part-fear_likelihood_after = Likely next time
entry_part-attribution = What it was about
entry_part-others_comfort = The other person
entry_part-replayed = Replaying it
entry_part-story = How it went
entry_part-what_asked = What I asked
entry_part-how_asked = How I asked
entry_part-their_answer = What they answered
entry_part-learned = What I took from it
new_words =
    { $part ->
        [story] How did it go? Your new words take the place of the old ones.
        [what_asked] What did you ask? Your new words take the place of the old ones.
        [how_asked] How did you ask? Your new words take the place of the old ones.
        [their_answer] What did they answer? Your new words take the place of the old ones.
       *[learned] What do you take from it? Your new words take the place of the old ones.
    }
new_words-remove = Just take it out
search_for = What shall I look for? One or two words are best, such as “coffee”. I cannot listen to voice notes, so I only search what is in writing.
