# The first conversation: what this is, and where a person begins.

sensitivity_professional =
    First, a few quick ratings. They are your own thermometer, not a diagnosis.

    How much does a “no” sting <b>at work or in your studies</b>?
    1 hardly at all · 10 very much
sensitivity_social =
    And <b>among friends, family and acquaintances</b>?
    1 hardly at all · 10 very much
sensitivity_romantic =
    And <b>in dating and love</b>?
    1 hardly at all · 10 very much

clock_now =
    So that I write when it suits you: <b>what time is it for you now?</b>

    Tap it, or type the time or a city near you.
zone =
    Which of these places shares your clock all year? Typing a city works too.
time =
    At what time shall I bring you your ask for the day? Pick a moment when you will be around people, or type a time.
which_time =
    { $morning } in the morning, or { $evening } in the evening?
which_time-morning = Morning
which_time-evening = Evening
weekdays =
    On which days? Tap to choose, then tap Done.
weekdays-done = Done
weekdays-every = Every day
weekdays-0 = Mon
weekdays-1 = Tue
weekdays-2 = Wed
weekdays-3 = Thu
weekdays-4 = Fri
weekdays-5 = Sat
weekdays-6 = Sun
weekly_number =
    How many asks a week would you like to aim for? The one with the tick is my suggestion, not a rule: choose what you can keep.
scale-suggested = { $number } ✓
cue =
    What will remind you, and where will you be? For example: “I have had lunch, at the café on the corner”.

    Finish the sentence in your own words: <b>I will ask when …</b>
cue-none = Without a cue
rate =
    <b>{ $scenario }</b>

    How scary would this be for you?
    0 not at all · 10 I would never
    { $of ->
        [1] {""}
       *[other] <i>{ $number } of { $of }</i>
    }

baseline-done =
    Thank you, { $name }. I will write at <b>{ $time }</b>, { $days }. You can change that any time with /plan.

    Your first ask is below. Do it now if you like, or leave it until then.

    <i>/settings has the rest. If asking for oneself feels out of place where you live, try the harmony mode there: more giving, and asking for others.</i>
